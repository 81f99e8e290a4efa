import { Text, View } from '@tarojs/components';
import type { DraftPhoto, DraftPhotoActions } from '@/platform/draft-photos';
import { Button } from './button';
import { percentWords } from './percent-words';
import styles from './photo-drafts.module.scss';
import { Thumbnail } from './thumbnail';

interface PhotoDraftsProps extends DraftPhotoActions {
  photos: readonly DraftPhoto[];
  most: number;
  label: string;
  /** On the button that adds one. */
  addText: string;
  hint: string;
}

/** The photos of what is being written, with the progress of each upload; adds and removes them. */
export function PhotoDrafts({ photos, most, label, addText, hint, addPhotos, ...actions }: PhotoDraftsProps) {
  return (
    <View className={styles.drafts}>
      <Text className={styles.label}>{label}</Text>
      {photos.length > 0 && (
        <View className={styles.grid}>
          {photos.map((photo, index) => (
            <Draft key={photo.id} photo={photo} place={index + 1} {...actions} />
          ))}
        </View>
      )}
      {photos.length < most && <Button kind='secondary' text={addText} onPress={() => void addPhotos()} />}
      <Text className={styles.hint}>{hint}</Text>
    </View>
  );
}

interface DraftProps extends Omit<DraftPhotoActions, 'addPhotos'> {
  photo: DraftPhoto;
  /** From 1. */
  place: number;
}

function Draft({ photo: { id, url, state, progress }, place, retryPhoto, removePhoto }: DraftProps) {
  return (
    <View>
      <View className={styles.cell}>
        <Thumbnail url={url} />
      </View>
      {state === 'uploading' && <Text className={styles.progress}>{`上传 ${percentWords(progress)}`}</Text>}
      {state === 'failed' && (
        <Button kind='quiet' text='重试' label={`重试：上传第 ${place} 张`} onPress={() => void retryPhoto(id)} />
      )}
      {state !== 'uploading' && (
        <Button kind='quiet' text='移除' label={`移除第 ${place} 张`} onPress={() => removePhoto(id)} />
      )}
    </View>
  );
}
