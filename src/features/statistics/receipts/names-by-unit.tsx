import { useEffect, useState } from 'react';
import { Button } from '@/ui/button';
import { Pieces } from '@/ui/pieces';
import type { ReceiptsView } from '../../../../core/statistics/receipts-contract';
import { receiptTree } from '../../../../core/statistics/rules/receipts';
import { FoldedNames, useFoldedNames } from '../components/folded-names';
import { Names, NamesCard, PAGE } from './names-card';
import { type NamesOfUnit, useReceipts } from './receipts-store';
import { groupWords } from './words';

/** The people of the chosen group. Those of many units on a phone are opened one by one, others stand one below another. */
export function NamesByUnit({ view }: { view: ReceiptsView }) {
  const { group, names, retry, askFor } = useReceipts();
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
    return <Cards>{(found) => <NamesCard key={`${group} ${found.unit.unitId}`} {...propsOf(found)} />}</Cards>;
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

/** Each unit with its names, some units at a time. */
function Cards({ children }: { children: (found: NamesOfUnit) => JSX.Element }) {
  const { names, rest, askMore } = useReceipts();
  const isBare = names.length === 0 && rest.length > 0;
  useEffect(() => {
    if (isBare) void askMore();
  }, [isBare, askMore]);
  return (
    <>
      <Pieces of={names} nodes={4 * PAGE}>
        {children}
      </Pieces>
      {rest.length > 0 && (
        <Button kind='quiet' text={`更多（还有 ${rest.length} 个单元）`} onPress={() => void askMore()} />
      )}
    </>
  );
}
