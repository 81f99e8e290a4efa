import { View } from '@tarojs/components';
import { viewPicture } from '@/platform/picture-viewer';
import { pressable } from '@/ui/pressable';
import { Thumbnail } from '@/ui/thumbnail';
import type { LetterBody } from '../../../../core/letters/letter-view';
import styles from './letter.module.scss';

/** The pictures of a letter, three in a row; a press shows one in full. */
export const Pictures = ({ pictures }: Pick<LetterBody, 'pictures'>) => (
  <View className={styles.pictures}>
    {pictures.map(({ fileId, url }, index) => {
      const alt = `信里的图 ${index + 1}`;
      return (
        <View
          key={fileId}
          className={styles.picture}
          {...pressable(() => viewPicture({ address: url, alt }), { label: `放大${alt}` })}
        >
          <Thumbnail url={url} />
        </View>
      );
    })}
  </View>
);
