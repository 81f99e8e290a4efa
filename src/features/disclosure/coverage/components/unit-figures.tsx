import { useMedia } from '@/platform/browser/use-media';
import type { CoveredUnit } from '../../../../../core/disclosure/coverage-contract';
import type { Period } from '../period';
import { UnitGrid } from './unit-grid';
import { UnitList } from './unit-list';

interface UnitFiguresProps {
  period: Period;
  units: readonly CoveredUnit[];
}

/** A grid on a wide screen and on paper, a list on a phone. */
export const UnitFigures = process.env.TARO_ENV === 'weapp' ? UnitList : GridOrList;

function GridOrList(props: UnitFiguresProps) {
  const isWide = useMedia('(min-width: 900px), print');
  return isWide ? <UnitGrid {...props} /> : <UnitList {...props} />;
}
