import { useState } from 'react';
import type { ReceiptsView } from '../../../../core/statistics/receipts-contract';
import { receiptTree } from '../../../../core/statistics/rules/receipts';
import { FoldedNames, useFoldedNames } from '../components/folded-names';
import { PAGE } from '../components/name-list';
import { UnitCards } from '../components/unit-cards';
import { Names, NamesCard } from './names-card';
import { type NamesOfUnit, useReceipts } from './receipts-store';
import { groupWords } from './words';

/** The people of the chosen group. Those of many units on a phone are opened one by one, others stand one below another. */
export function NamesByUnit({ view }: { view: ReceiptsView }) {
  const { group, names, rest, retry, askFor, askMore } = useReceipts();
  /** Names shown of a unit of which somebody wanted more, by group and unit. */
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  const tree = receiptTree(view, group);
  const isFolded = useFoldedNames(tree);
  const propsOf = (found: NamesOfUnit) => {
    const key = `${group} ${found.unit.unitId}`;
    const limit = limits[key] ?? PAGE;
    return {
      names: found,
      group,
      limit,
      onMore: () => setLimits({ ...limits, [key]: limit + PAGE }),
      onRetry: () => void retry(found.unit.unitId),
    };
  };
  if (!isFolded) {
    return (
      <UnitCards of={names} rest={rest.length} nodes={4 * PAGE} askMore={askMore}>
        {(found) => <NamesCard key={`${group} ${found.unit.unitId}`} {...propsOf(found)} />}
      </UnitCards>
    );
  }
  return (
    <FoldedNames
      key={group}
      label={`各单元${groupWords[group]}的人`}
      tree={tree}
      countOf={({ figures }) => figures[group]}
      nodes={4 * PAGE}
      onOpen={(unitId) => void askFor(unitId)}
    >
      {(unitId) => {
        const found = names.find(({ unit }) => unit.unitId === unitId);
        return found && <Names {...propsOf(found)} />;
      }}
    </FoldedNames>
  );
}
