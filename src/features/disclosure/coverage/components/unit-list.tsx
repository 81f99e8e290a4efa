import { go } from '@/platform/navigate';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { inAddress, type Period } from '../period';
import { sumOf, type Units } from '../units';

/** Units one below another, on a phone. Each opens what it has disclosed and owes, by category. */
export const UnitList = ({ period, units }: { period: Period; units: Units }) => (
  <Pieces of={units.units} nodes={10}>
    {({ unitId, unitName, cells }) => {
      const { disclosed, owed, lacking, overdue, besides } = sumOf(cells);
      return (
        <Row
          key={unitId}
          title={unitName}
          facts={[
            owed === 0 ? `公开 ${disclosed} 项` : `应公开 ${owed} 项`,
            owed === 0 ? undefined : lacking === 0 ? '都公开了' : `还差 ${lacking} 项`,
            overdue === 0 ? undefined : `${overdue} 项已超期`,
            owed === 0 || besides === 0 ? undefined : `另公开 ${besides} 项`,
          ]}
          isUrgent={overdue > 0}
          onPress={() => go('covered', { unitId, ...inAddress(period) })}
        />
      );
    }}
  </Pieces>
);
