import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { accessible } from '@/ui/accessible';
import { Card } from '@/ui/card';
import type { UnitCompletion } from '../../../../core/statistics/contract';
import { BrowserChart } from '../chart/browser-chart';
import { chartHeight, chartWords, MOST_BARS, unitsToDraw } from '../chart/chart-option';
import { WeappChart } from '../chart/weapp-chart';

/** Compares the units in a chart; draws nothing for a single one. */
export function UnitChart({ units }: { units: readonly UnitCompletion[] }) {
  const drawn = useMemo(() => unitsToDraw(units), [units]);
  if (drawn.length < 2) return null;
  const Chart = process.env.TARO_ENV === 'weapp' ? WeappChart : BrowserChart;
  return (
    <Card
      title={drawn.length === MOST_BARS && units.length > MOST_BARS ? `完成率最低的 ${MOST_BARS} 个单元` : '完成率'}
    >
      <View {...accessible({ role: 'img', label: chartWords(drawn) })}>
        <Chart units={drawn} height={chartHeight(drawn)} />
      </View>
    </Card>
  );
}
