import { go } from '@/platform/navigate';
import { Row } from '@/ui/row';
import { FoldedUnits } from '@/ui/table/folded-units';
import { inAddress, type Period } from '../period';
import { type Cells, coverageTree, sumOf, type Units } from '../units';

/** Units one below another, on a phone. Each opens what it has disclosed and owes, by category. */
export const UnitList = ({ period, units }: { period: Period; units: Units }) => (
  <FoldedUnits label='各单元公开覆盖' tree={coverageTree(units)} factsOf={factsOf} isUrgent={isLate} nodes={12}>
    {({ unitId, unitName, cells }) => (
      <Row
        title={unitName}
        facts={factsOf({ cells })}
        isUrgent={isLate({ cells })}
        onPress={() => go('covered', { unitId, ...inAddress(period) })}
      />
    )}
  </FoldedUnits>
);

const isLate = ({ cells }: Cells): boolean => sumOf(cells).overdue > 0;

function factsOf({ cells }: Cells) {
  const { disclosed, owed, lacking, overdue, besides } = sumOf(cells);
  return [
    owed === 0 ? `公开 ${disclosed} 项` : `应公开 ${owed} 项`,
    owed === 0 ? undefined : lacking === 0 ? '都公开了' : `还差 ${lacking} 项`,
    overdue === 0 ? undefined : `${overdue} 项已超期`,
    owed === 0 || besides === 0 ? undefined : `另公开 ${besides} 项`,
  ];
}
