import { useLoad } from '@tarojs/taro';
import { confirm } from '@/platform/confirm';
import { back, useParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { loading } from '@/ui/loadable';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { NoteForm } from '../../notes/components/note-form';
import { NoteSharing } from '../../notes/components/note-sharing';
import { isChanged, newSubject, useNote } from '../../notes/compose-store';

/** Writes a new note, or opens one of mine. */
export default function NotePage() {
  const param = useParams('note');
  const store = useNote();
  const { photos, isSending, message, open, begin, save, remove } = store;
  const noteId = param('noteId');
  const quote = param('quote');
  const place = {
    lessonId: param('lessonId') || null,
    anchor: quote === '' ? null : { block: Number(param('block')) || 0, quote },
  };
  const note = store.subject === (noteId || newSubject(place)) ? store.note : loading;
  const load = () => (noteId === '' ? begin(place) : void open(noteId));
  useLoad(load);

  const isUploading = photos.some(({ state }) => state === 'uploading');
  const submit = async () => {
    if (!(await save())) return;
    toast('已保存');
    back();
  };
  const discard = async () => {
    const content = '这则笔记和它的照片会一起删除，不能恢复；已分享的也不再显示。';
    if (!(await confirm({ title: '删除笔记', content, confirmText: '删除' }))) return;
    if (!(await remove())) return;
    toast('已删除');
    back();
  };
  return (
    <Page
      title='笔记'
      note={message}
      action={
        <Button
          text='保存'
          isBusy={isSending}
          isDisabled={note.state !== 'ready' || isUploading || !isChanged(store)}
          onPress={() => void submit()}
        />
      }
    >
      <AsyncView of={note} onRetry={load} skeleton={<Skeleton shape='form' />}>
        {(value) => (
          <>
            <NoteForm note={value} />
            {value && <NoteSharing note={value} />}
            {value && <Button kind='danger' text='删除这则笔记' onPress={() => void discard()} />}
          </>
        )}
      </AsyncView>
    </Page>
  );
}
