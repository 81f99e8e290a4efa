import { Text, Video } from '@tarojs/components';
import { keepMediaPlace, mediaPlace } from '@/platform/media-place';
import { accessible } from './accessible';
import styles from './media.module.scss';
import { MediaFrame, type MediaProps } from './media-frame';

/** A video with the platform's own controls; it resumes where this person stopped. */
export function VideoBlock({ block: { src, title }, files }: MediaProps<'video'>) {
  return (
    <MediaFrame kind='视频' title={title} address={files.addressOf(src)}>
      {(address) => (
        <>
          {process.env.TARO_ENV === 'weapp' ? (
            <Video
              className={styles.video}
              src={address}
              controls
              title={title}
              objectFit='contain'
              initialTime={mediaPlace(src)}
              {...accessible({ label: title })}
              onTimeUpdate={({ detail }) => keepMediaPlace(src, detail.currentTime)}
              onEnded={() => keepMediaPlace(src, 0)}
              onError={files.onUnreachable}
            />
          ) : (
            // biome-ignore lint/a11y/useMediaCaption: films come from the organisation, which has no captions to give
            <video
              className={styles.video}
              src={address}
              controls
              playsInline
              preload='metadata'
              aria-label={title}
              onLoadedMetadata={({ currentTarget }) => {
                currentTarget.currentTime = mediaPlace(src);
              }}
              onTimeUpdate={({ currentTarget: { currentTime, paused } }) => {
                if (!paused) keepMediaPlace(src, currentTime);
              }}
              onEnded={() => keepMediaPlace(src, 0)}
              onError={files.onUnreachable}
            />
          )}
          {title && <Text className={styles.caption}>{title}</Text>}
        </>
      )}
    </MediaFrame>
  );
}
