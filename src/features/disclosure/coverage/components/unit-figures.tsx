import { useMedia } from '@/platform/browser/use-media';
import type { Period } from '../period';
import type { Units } from '../units';
import { UnitGrid } from './unit-grid';
import { UnitList } from './unit-list';

interface UnitFiguresProps {
  period: Period;
  units: Units;
}

/** A grid on a wide screen and on paper, a list on a phone. */
export const UnitFigures = process.env.TARO_ENV === 'weapp' ? UnitList : GridOrList;

function GridOrList(props: UnitFiguresProps) {
  const isWide = useMedia('(min-width: 900px), print');
  return isWide ? <UnitGrid {...props} /> : <UnitList {...props} />;
}
