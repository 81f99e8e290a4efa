import { replaceWith } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import type { WorkRow, WorkView } from '../../../../../core/feed/workbench-contract';
import { useWorkRows } from '../rows-store';

/** After a decision: the next post of the list that this one was opened from. Draws nothing before, or if none is left. */
export function NextPost({ work: { postId, status } }: { work: WorkView }) {
  const list = useWorkRows();
  const waiting = list.query === 'forMe' && list.rows.state === 'ready' ? list.rows.value : [];
  const isDecided = waiting.some((row) => row.postId === postId && row.status !== status);
  const next = isDecided ? waiting.find((row) => row.postId !== postId) : undefined;
  return next ? <NextRow row={next} /> : null;
}

const NextRow = ({ row: { postId, title, unitName, columnTitle } }: { row: WorkRow }) => (
  <Card>
    <Row
      title={`下一篇：${title}`}
      facts={[columnTitle, unitName]}
      onPress={() => replaceWith('composePost', { postId })}
    />
  </Card>
);
