import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { friendlyTime } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import type { PostRow } from '../../../../core/feed/contract';
import { columnTitle } from '../words';

/** A post in a list. */
export function PostLine({ row, hasColumn }: { row: PostRow; hasColumn: boolean }) {
  return (
    <Row
      title={row.title}
      facts={[hasColumn ? columnTitle(row.column) : undefined, row.unitName, friendlyTime(row.publishedAt, now())]}
      mark={row.isRequired ? <Tag text='必读' tone='red' /> : undefined}
      onPress={() => go('post', { postId: row.postId })}
    />
  );
}
