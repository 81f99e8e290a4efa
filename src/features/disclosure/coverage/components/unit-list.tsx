import { go } from '@/platform/navigate';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { CoveredUnit } from '../../../../../core/disclosure/coverage-contract';
import { inAddress, type Period } from '../period';
import { sumOf } from '../words';

/** Units one below another, on a phone. Each opens what it has disclosed and owes, by category. */
export const UnitList = ({ period, units }: { period: Period; units: readonly CoveredUnit[] }) => (
  <Pieces of={units} nodes={10}>
    {({ unitId, unitName, cells }) => {
      const { disclosed, owed, lacking, overdue } = sumOf(cells);
      return (
        <Row
          key={unitId}
          title={unitName}
          facts={[
            `公开 ${disclosed} 项`,
            owed === 0 ? undefined : `应公开 ${owed} 项`,
            lacking === 0 ? undefined : `还差 ${lacking} 项`,
            overdue === 0 ? undefined : `${overdue} 项已超期`,
          ]}
          isUrgent={overdue > 0}
          onPress={() => go('covered', { unitId, ...inAddress(period) })}
        />
      );
    }}
  </Pieces>
);
