import { Text, View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Thumbnail } from '@/ui/thumbnail';
import styles from '../components/letter.module.scss';
import { MOST_PICTURES } from '../limits';
import { type DraftPicture, useCompose } from './compose-store';

/** The pictures of the letter being written, with the progress of each upload. */
export function PictureDrafts() {
  const { pictures, addPictures } = useCompose();
  return (
    <>
      {pictures.length > 0 && (
        <View className={styles.pictures}>
          {pictures.map((picture, index) => (
            <Draft key={picture.id} picture={picture} place={index + 1} />
          ))}
        </View>
      )}
      {pictures.length < MOST_PICTURES && <Button kind='secondary' text='加图片' onPress={() => void addPictures()} />}
      <Text className={styles.below}>{`最多 ${MOST_PICTURES} 张。要保密的，请看清图里没有写明身份的东西。`}</Text>
    </>
  );
}

function Draft({ picture: { id, url, state, progress }, place }: { picture: DraftPicture; place: number }) {
  const { retryPicture, removePicture } = useCompose();
  return (
    <View>
      <View className={styles.picture}>
        <Thumbnail url={url} />
      </View>
      {state === 'uploading' && <Text className={styles.fact}>{`上传 ${Math.round(progress * 100)}%`}</Text>}
      {state === 'failed' && (
        <Button kind='quiet' text='重试' label={`重新上传第 ${place} 张`} onPress={() => void retryPicture(id)} />
      )}
      {state !== 'uploading' && (
        <Button kind='quiet' text='移除' label={`移除第 ${place} 张`} onPress={() => removePicture(id)} />
      )}
    </View>
  );
}
