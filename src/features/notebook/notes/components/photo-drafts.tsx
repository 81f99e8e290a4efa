import { Text, View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Thumbnail } from '@/ui/thumbnail';
import { MOST_PHOTOS } from '../../limits';
import { useNote } from '../compose-store';
import type { DraftPhoto } from '../photo-uploads';
import styles from './photo-drafts.module.scss';

/** The photos of the note being written, with the progress of each upload; adds and removes them. */
export function PhotoDrafts() {
  const { photos, addPhotos } = useNote();
  return (
    <View className={styles.drafts}>
      <Text className={styles.label}>手写照片</Text>
      {photos.length > 0 && (
        <View className={styles.grid}>
          {photos.map((photo, index) => (
            <Draft key={photo.id} photo={photo} place={index + 1} />
          ))}
        </View>
      )}
      {photos.length < MOST_PHOTOS && <Button kind='secondary' text='加照片' onPress={() => void addPhotos()} />}
      <Text className={styles.hint}>{`手抄、手写的可以拍下来，最多 ${MOST_PHOTOS} 张。`}</Text>
    </View>
  );
}

function Draft({ photo: { id, url, state, progress }, place }: { photo: DraftPhoto; place: number }) {
  const { retryPhoto, removePhoto } = useNote();
  return (
    <View>
      <View className={styles.cell}>
        <Thumbnail url={url} />
      </View>
      {state === 'uploading' && <Text className={styles.progress}>{`上传 ${Math.round(progress * 100)}%`}</Text>}
      {state === 'failed' && (
        <Button kind='quiet' text='重试' label={`重新上传第 ${place} 张`} onPress={() => void retryPhoto(id)} />
      )}
      {state !== 'uploading' && (
        <Button kind='quiet' text='移除' label={`移除第 ${place} 张`} onPress={() => removePhoto(id)} />
      )}
    </View>
  );
}
