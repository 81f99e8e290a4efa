import { Image } from '@tarojs/components';
import styles from './thumbnail.module.scss';

/** A picture that fills its cell. It has no alternative text: the elements around it say what it shows. */
export function Thumbnail({ url }: { url: string }) {
  return process.env.TARO_ENV === 'weapp' ? (
    <Image className={styles.image} src={url} mode='aspectFill' lazyLoad />
  ) : (
    <img className={styles.image} src={url} alt='' loading='lazy' />
  );
}
