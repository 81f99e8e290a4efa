import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import type { Fact } from '@/ui/facts';
import { dueTime, friendlyTime } from '@/ui/friendly-time';
import { StoryRow } from '@/ui/story-row';
import type { PostRow } from '../../../../core/feed/contract';
import { answerFact } from '../answer-words';

/** A post in a list. */
export const PostLine = ({ row, hasColumn }: { row: PostRow; hasColumn: boolean }) => (
  <StoryRow
    title={row.title}
    deck={row.summary}
    picture={row.picture}
    facts={factsOf(row, hasColumn ? [row.columnTitle, row.unitName] : [row.unitName])}
    isUnread={row.isUnread}
    onPress={() => go('post', { postId: row.postId })}
  />
);

/** Where it comes from and when; of a required reading, what it still asks of me instead. */
function factsOf(
  { publishedAt, unitName, requiredReading, column, answerAt }: PostRow,
  origin: readonly string[],
): (string | Fact)[] {
  if (!requiredReading) {
    const answer = answerAt === null ? [] : [answerFact(column, answerAt, now())];
    return [...origin, friendlyTime(publishedAt, now()), ...answer];
  }
  const { dueAt, confirmedAt } = requiredReading;
  if (confirmedAt !== null) return [...origin, { text: '✓ 已确认', tone: 'ok' }];
  const due: Fact = { text: dueTime(dueAt, now()), tone: dueAt < now() ? 'late' : 'warn' };
  return [{ text: '必读', tone: 'ink' }, due, unitName];
}
