import { Card } from '@/ui/card';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { useBulk } from '../questions/bulk-store';

/** Which of the marked questions stayed as they were, and why; draws nothing if all were moved. */
export function LeftQuestions() {
  const left = useBulk((bulk) => bulk.left);
  if (left.length === 0) return null;
  return (
    <Card title={`${left.length} 道没有改动，仍然选中`}>
      <Pieces of={left}>{({ id, stem, why }) => <Row key={id} title={stem} facts={[why]} />}</Pieces>
    </Card>
  );
}
