import { View } from '@tarojs/components';
import { viewPicture } from '@/platform/picture-viewer';
import styles from './photo-grid.module.scss';
import { pressable } from './pressable';
import { Thumbnail } from './thumbnail';

interface PhotoGridProps {
  photos: readonly { fileId: string; url: string }[];
  /** What one of them is, as it is told; its number follows. */
  alt: string;
}

/** Photos, three in a row; a press shows one in full. */
export const PhotoGrid = ({ photos, alt }: PhotoGridProps) => (
  <View className={styles.grid}>
    {photos.map(({ fileId, url }, index) => {
      const one = `${alt} ${index + 1}`;
      return (
        <View
          key={fileId}
          className={styles.cell}
          {...pressable(() => viewPicture({ address: url, alt: one }), { label: `放大${one}` })}
        >
          <Thumbnail url={url} />
        </View>
      );
    })}
  </View>
);
