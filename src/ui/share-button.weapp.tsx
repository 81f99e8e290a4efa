import { Button } from '@tarojs/components';
import type { ShareCard } from '@/platform/share-card';
import { accessible } from './accessible';
import styles from './button.module.scss';
import { classNames } from './class-names';

/** WeChat itself asks to which chat the card goes; the card is that of `useShareCard`. */
export const ShareButton = (_props: { card: ShareCard }) => (
  <Button
    className={classNames(styles.button, styles.secondary)}
    hoverClass={styles.pressed}
    openType='share'
    {...accessible({ label: '转发到微信' })}
  >
    转发
  </Button>
);
