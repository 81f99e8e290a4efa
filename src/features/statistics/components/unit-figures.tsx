import { useMedia } from '@/platform/browser/use-media';
import { Card } from '@/ui/card';
import type { CompletionView } from '../../../../core/statistics/contract';
import { CompletionTree } from './completion-tree';
import { UnitChart } from './unit-chart';
import { UnitTable } from './unit-table';

interface UnitFiguresProps {
  completion: CompletionView;
}

/** On a phone a chart and a list; a wide screen has the bars in the table. */
export const UnitFigures = process.env.TARO_ENV === 'weapp' ? ChartAndList : ChartOrTree;

function ChartOrTree({ completion }: UnitFiguresProps) {
  const isWide = useMedia('(min-width: 900px), print');
  if (!isWide) return <ChartAndList completion={completion} />;
  return (
    <Card title='各单元'>
      <CompletionTree completion={completion} />
    </Card>
  );
}

function ChartAndList({ completion }: UnitFiguresProps) {
  return (
    <>
      <UnitChart units={completion.units} />
      <UnitTable completion={completion} />
    </>
  );
}
