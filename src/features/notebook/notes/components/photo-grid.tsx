import { View } from '@tarojs/components';
import { viewPicture } from '@/platform/picture-viewer';
import { pressable } from '@/ui/pressable';
import { Thumbnail } from '@/ui/thumbnail';
import type { Photo } from '../../../../../core/notebook/contract';
import styles from './photo-grid.module.scss';

/** Photos of handwriting, three in a row; a press shows one in full. */
export function PhotoGrid({ photos }: { photos: readonly Photo[] }) {
  return (
    <View className={styles.grid}>
      {photos.map(({ fileId, url }, index) => {
        const alt = `手写照片 ${index + 1}`;
        return (
          <View
            key={fileId}
            className={styles.cell}
            {...pressable(() => viewPicture({ address: url, alt }), { label: `放大${alt}` })}
          >
            <Thumbnail url={url} />
          </View>
        );
      })}
    </View>
  );
}
