import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import type { NoteView } from '../../../../../core/notebook/contract';
import { statusTags } from '../../words';
import { NoteText } from './note-text';

/** A note of mine; a tap opens it. */
export function NoteCard({ note }: { note: NoteView }) {
  const { noteId, lesson, at, status } = note;
  return (
    <Card>
      <Row
        title={lesson?.title ?? '手抄与随记'}
        facts={[friendlyTime(at, now())]}
        mark={status === 'private' ? undefined : <Tag {...statusTags[status]} />}
        onPress={() => go('note', { noteId })}
      />
      <NoteText note={note} />
    </Card>
  );
}
