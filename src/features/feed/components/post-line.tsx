import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import type { Fact } from '@/ui/facts';
import { dueTime, friendlyTime } from '@/ui/friendly-time';
import { StoryRow } from '@/ui/story-row';
import type { PostRow } from '../../../../core/feed/contract';
import { columnTitle } from '../words';

/** A post in a list. */
export const PostLine = ({ row, hasColumn }: { row: PostRow; hasColumn: boolean }) => (
  <StoryRow
    title={row.title}
    deck={row.summary}
    facts={[
      ...(hasColumn ? [columnTitle(row.column)] : []),
      row.unitName,
      friendlyTime(row.publishedAt, now()),
      ...reading(row),
    ]}
    isUnread={row.isUnread}
    onPress={() => go('post', { postId: row.postId })}
  />
);

/** What a required reading still asks of me. */
function reading({ requiredReading }: PostRow): Fact[] {
  if (!requiredReading) return [];
  const { dueAt, confirmedAt } = requiredReading;
  if (confirmedAt !== null) return [{ text: '✓ 已确认', tone: 'ok' }];
  return [
    { text: '必读', tone: 'ink' },
    { text: dueTime(dueAt, now()), tone: dueAt < now() ? 'late' : 'warn' },
  ];
}
