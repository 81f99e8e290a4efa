import { Text } from '@tarojs/components';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { PhotoDrafts } from '@/ui/photo-drafts';
import { Row } from '@/ui/row';
import { TextField } from '@/ui/text-field';
import type { NoteView } from '../../../../../core/notebook/contract';
import { MOST_PHOTOS, MOST_TEXT } from '../../limits';
import { useNote } from '../compose-store';
import styles from './note-text.module.scss';

const RESTORED_OVER_LATER = '上次没有保存的话已放回。这则笔记后来改过，保存会换掉现在的话；要看现在的，请点“不要”。';

/** Edits a note: shows what it is about, and takes its text and photos. */
export function NoteForm({ note }: { note: NoteView | null }) {
  const { place, text, isRestored, isOutdated, write, discard, photos, addPhotos, retryPhoto, removePhoto } = useNote();
  const lesson = note?.lesson ?? null;
  return (
    <Card>
      {lesson && (
        <Row
          title={lesson.title}
          facts={['看这节课']}
          onPress={() => go('lesson', { courseId: lesson.courseId, lessonId: lesson.lessonId })}
        />
      )}
      {isRestored && (
        <Notice
          kind={isOutdated ? 'warn' : 'info'}
          text={isOutdated ? RESTORED_OVER_LATER : '上次没有保存的话已放回。'}
          action={<Button kind='quiet' text='不要' label='不要上次没有保存的话' onPress={discard} />}
        />
      )}
      {place.anchor && <Text className={styles.quote}>{place.anchor.quote}</Text>}
      <TextField
        label='笔记'
        lines={6}
        value={text}
        onChange={write}
        maxLength={MOST_TEXT}
        placeholder='想到什么就写什么'
        hint={`${text.length} / ${MOST_TEXT} 字${note ? '' : '，只有您自己看得见'}`}
      />
      <PhotoDrafts
        {...{ photos, addPhotos, retryPhoto, removePhoto }}
        most={MOST_PHOTOS}
        label='手写照片'
        addText='加照片'
        hint={`手抄、手写的可以拍下来，最多 ${MOST_PHOTOS} 张。`}
      />
    </Card>
  );
}
