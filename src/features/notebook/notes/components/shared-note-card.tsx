import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { friendlyTime } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import type { SharedNote } from '../../../../../core/notebook/contract';
import { NoteText } from './note-text';

/** A note that a member of my branch shares, with a link to its lesson. */
export function SharedNoteCard({ note }: { note: SharedNote }) {
  const { lesson } = note;
  return (
    <Card>
      {lesson && (
        <Row
          title={lesson.title}
          onPress={() => go('lesson', { courseId: lesson.courseId, lessonId: lesson.lessonId })}
        />
      )}
      <SharedNoteText note={note} />
    </Card>
  );
}

/** Writer, time and text of a shared note. My own has a link to the page where its sharing can be ended. */
export function SharedNoteText({ note }: { note: SharedNote }) {
  const { noteId, memberName, sharedAt, isMine } = note;
  return (
    <>
      <NoteText note={note} />
      <Facts of={[memberName, friendlyTime(sharedAt, now())]} />
      {isMine && <Button kind='quiet' text='我的这则笔记' onPress={() => go('note', { noteId })} />}
    </>
  );
}
