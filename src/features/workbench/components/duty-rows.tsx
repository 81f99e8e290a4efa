import { countWords, dutyFacts, dutyWords } from '@/features/home/public-workbench';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import type { Duty } from '../../../../core/home/duties';

interface DutyRowsProps {
  duties: readonly Duty[];
  /** Nothing that waits stands above it. */
  isFirst: boolean;
}

/** One row for each queue; what is past its day comes first, then what has waited longest. */
export function DutyRows({ duties, isFirst }: DutyRowsProps) {
  if (duties.length === 0) return null;
  const isLate = ({ dueAt }: Duty) => dueAt !== null && dueAt < now();
  const sorted = [...duties].sort(
    (left, right) =>
      Number(isLate(right)) - Number(isLate(left)) ||
      (left.since ?? Number.MAX_SAFE_INTEGER) - (right.since ?? Number.MAX_SAFE_INTEGER),
  );
  return (
    <Card title={isFirst ? '等我处理的事' : '还有等我处理的事'}>
      {sorted.map((duty) => (
        <Row
          key={duty.kind}
          title={dutyWords[duty.kind].title}
          facts={dutyFacts(duty, now())}
          figure={countWords(duty.count)}
          isUrgent={isLate(duty)}
          onPress={dutyWords[duty.kind].open}
        />
      ))}
    </Card>
  );
}
