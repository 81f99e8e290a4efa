import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { go } from '@/platform/navigate';
import { useReadAloud } from '@/platform/read-aloud';
import { isSelecting } from '@/platform/selection';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { pressable } from '@/ui/pressable';
import type { RichText } from '../../../../../core/kernel/rich-text';
import { spokenOf } from '../../../../../core/kernel/sentences';
import type { NoteView } from '../../../../../core/notebook/contract';
import { locate, quoteOf } from '../../../../../core/notebook/rules/anchor';
import { lessonTextId } from '../../lesson-text';
import { useParagraph } from '../paragraph-store';
import { useMyLessonNotes } from '../rows-store';
import styles from './paragraph.module.scss';

interface ParagraphProps {
  lessonId: string;
  body: RichText;
  index: number;
  /** Tells it apart from the other parts of a paragraph that is drawn in several. */
  place: number;
  /** It is the last of these: my notes are below it. */
  isEnd: boolean;
  /** The drawn paragraph. */
  children: ReactNode;
}

/** A paragraph of a lesson. A press shows its tools (记一笔, 听读, 朗读); my notes on it are below. */
export function Paragraph({ lessonId, body, index, place, isEnd, children }: ParagraphProps) {
  const store = useParagraph();
  const block = body[index];
  const quote = block ? quoteOf(block) : '';
  const reading = useReadAloud((state) => (state.textId === lessonTextId(lessonId) ? state.at : null));
  const isRead = reading !== null && spokenOf(body)[reading]?.block === index;
  if (quote === '') return children;
  const isChosen = store.lessonId === lessonId && store.chosen === place;
  const choose = () => {
    if (!isSelecting()) store.choose(lessonId, place);
  };
  return (
    <>
      <View className={classNames(isChosen && styles.chosen, isRead && styles.read)}>
        <View {...pressable(choose, { role: 'group' })}>{children}</View>
        {isChosen && (
          <View className={styles.tools}>
            <Button
              kind='secondary'
              text='记一笔'
              onPress={() => go('note', { lessonId, block: String(index), quote })}
            />
            <Button kind='secondary' text='听读' onPress={() => go('readAlong', { lessonId, block: String(index) })} />
            <ReadFromHere lessonId={lessonId} body={body} index={index} />
          </View>
        )}
      </View>
      {isEnd && <NotesHere lessonId={lessonId} body={body} index={index} />}
    </>
  );
}

/** Button for 朗读 from this paragraph on; draws nothing if the device has no voice. */
function ReadFromHere({ lessonId, body, index }: Pick<ParagraphProps, 'lessonId' | 'body' | 'index'>) {
  const { isAvailable, read } = useReadAloud();
  if (!isAvailable) return null;
  const spoken = spokenOf(body);
  const start = () =>
    read(
      lessonTextId(lessonId),
      spoken.map(({ text }) => text),
      spoken.findIndex(({ block }) => block >= index),
    );
  return <Button kind='secondary' text='朗读' label='从这里朗读' onPress={start} />;
}

function NotesHere({ lessonId, body, index }: Pick<ParagraphProps, 'lessonId' | 'body' | 'index'>) {
  const { query, rows } = useMyLessonNotes();
  if (query !== lessonId || rows.state !== 'ready') return null;
  return rows.value
    .filter(({ anchor }) => anchor !== null && locate(anchor, body) === index)
    .map((note) => <NoteHere key={note.noteId} note={note} />);
}

function NoteHere({ note: { noteId, text } }: { note: NoteView }) {
  const words = text || '手写照片';
  return (
    <View className={styles.note} {...pressable(() => go('note', { noteId }), { label: `我的笔记：${words}` })}>
      <Text className={styles.mark}>笔记</Text>
      <Text className={styles.words}>{words}</Text>
    </View>
  );
}
