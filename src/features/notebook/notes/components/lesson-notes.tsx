import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import type { RichText } from '../../../../../core/kernel/rich-text';
import type { NoteView } from '../../../../../core/notebook/contract';
import { locate } from '../../../../../core/notebook/rules/anchor';
import { useBranchLessonNotes, useMyLessonNotes } from '../rows-store';
import { NoteText } from './note-text';
import styles from './shared-note.module.scss';
import { SharedNoteText } from './shared-note-card';

interface LessonNotesProps {
  lessonId: string;
  body: RichText;
}

/** Below a lesson: my notes that belong to none of its paragraphs, and the notes that my branch shares. */
export function LessonNotes({ lessonId, body }: LessonNotesProps) {
  const mine = useMyLessonNotes();
  const load = () => {
    void useMyLessonNotes.getState().open(lessonId);
    void useBranchLessonNotes.getState().open(lessonId);
  };
  useEffect(load, [lessonId]);
  // Also when the person comes back from writing a note.
  useDidShow(load);

  const isElsewhere = ({ anchor }: NoteView) => anchor === null || locate(anchor, body) === null;
  return (
    <>
      <Card
        title='我的笔记'
        extra={<Button kind='quiet' text='写笔记' label='为这节课写笔记' onPress={() => go('note', { lessonId })} />}
      >
        <PagedView
          of={mine}
          onRetry={load}
          empty={<Text className={styles.facts}>点一段课文，就可以在那里记一笔。</Text>}
        >
          {(rows) => <OnTheWhole notes={rows.filter(isElsewhere)} hasOthers={!rows.every(isElsewhere)} />}
        </PagedView>
      </Card>
      <FromTheBranch onRetry={load} />
    </>
  );
}

/** Of a note, which is heard as the name of its button. */
const LABEL_CHARACTERS = 30;

function OnTheWhole({ notes, hasOthers }: { notes: readonly NoteView[]; hasOthers: boolean }) {
  return (
    <>
      <Pieces of={notes} nodes={16}>
        {(note) => (
          <View key={note.noteId} className={styles.note}>
            <NoteText note={note} />
            <Button
              kind='quiet'
              text='打开'
              label={`打开笔记：${note.text.slice(0, LABEL_CHARACTERS)}`}
              onPress={() => go('note', { noteId: note.noteId })}
            />
          </View>
        )}
      </Pieces>
      {hasOthers && <Text className={styles.facts}>记在段落上的笔记，显示在那一段下面。</Text>}
    </>
  );
}

function FromTheBranch({ onRetry }: { onRetry: () => void }) {
  const list = useBranchLessonNotes();
  // My own notes above already show the error: once is enough.
  if (list.rows.state === 'failed') return null;
  return (
    <Card title='支部同志的笔记'>
      <PagedView of={list} onRetry={onRetry} empty={<EmptyState title='支部同志分享的笔记会显示在这里。' />}>
        {(rows) => (
          <Pieces of={rows} nodes={16}>
            {(note) => (
              <View key={note.noteId} className={styles.note}>
                <SharedNoteText note={note} />
              </View>
            )}
          </Pieces>
        )}
      </PagedView>
    </Card>
  );
}
