import { Image, Text, View } from '@tarojs/components';
import { viewPicture } from '@/platform/picture-viewer';
import styles from './media.module.scss';
import { MediaFrame, type MediaProps } from './media-frame';
import { pressable } from './pressable';

/** A picture as wide as the text; a press opens it on the whole screen. */
export function PictureBlock({ block: { src, alt }, files }: MediaProps<'picture'>) {
  return (
    <MediaFrame kind='图片' title={alt} address={files.addressOf(src)}>
      {(address) => (
        <>
          <View
            className={styles.picture}
            {...pressable(() => viewPicture({ address, alt }), { label: `放大看图片：${alt}` })}
          >
            {process.env.TARO_ENV === 'weapp' ? (
              <Image
                className={styles.image}
                src={address}
                mode='widthFix'
                lazyLoad
                ariaLabel={alt}
                onError={files.onUnreachable}
              />
            ) : (
              <img className={styles.image} src={address} alt={alt} loading='lazy' onError={files.onUnreachable} />
            )}
          </View>
          {alt && <Text className={styles.caption}>{alt}</Text>}
        </>
      )}
    </MediaFrame>
  );
}
