import { useEffect, useState } from 'react';
import { Button } from '@/ui/button';
import { Pieces } from '@/ui/pieces';
import type { CompletionView, PersonState } from '../../../../core/statistics/contract';
import { completionTree, withoutEmpty } from '../../../../core/statistics/rules/roll-up';
import { type PeopleOfUnit, usePeople } from '../people-store';
import { countOf, stateWords } from '../words';
import { FoldedNames, useFoldedNames } from './folded-names';
import { PAGE, People, PeopleCard } from './people-card';

interface PeopleByUnitProps {
  completion: CompletionView;
  state: PersonState;
}

/** The people in this state. Those of many units on a phone are opened one by one, others stand one below another. */
export function PeopleByUnit({ completion, state }: PeopleByUnitProps) {
  const { question, groups, askFor } = usePeople();
  /** Names shown of a unit of which somebody wanted more, by its id. */
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  const tree = withoutEmpty(completionTree(completion), (node) => countOf(state, node) > 0);
  const isFolded = useFoldedNames(tree) && question?.unitId === null;
  const propsOf = (group: PeopleOfUnit) => {
    const { unitId } = group.unit;
    const limit = limits[unitId] ?? PAGE;
    return { group, state, limit, onMore: () => setLimits({ ...limits, [unitId]: limit + PAGE }) };
  };
  if (!isFolded) return <Cards>{(group) => <PeopleCard key={group.unit.unitId} {...propsOf(group)} />}</Cards>;
  return (
    <FoldedNames
      label={`各单元${stateWords[state]}的人`}
      tree={tree}
      countOf={(node) => countOf(state, node)}
      nodes={3 * PAGE}
      onOpen={(unitId) => void askFor(unitId)}
    >
      {(unitId) => {
        const group = groups.find(({ unit }) => unit.unitId === unitId);
        return group && <People {...propsOf(group)} />;
      }}
    </FoldedNames>
  );
}

/** Each unit with its people, some units at a time. */
function Cards({ children }: { children: (group: PeopleOfUnit) => JSX.Element }) {
  const { groups, rest, askMore } = usePeople();
  const isBare = groups.length === 0 && rest.length > 0;
  useEffect(() => {
    if (isBare) void askMore();
  }, [isBare, askMore]);
  return (
    <>
      <Pieces of={groups} nodes={3 * PAGE}>
        {children}
      </Pieces>
      {rest.length > 0 && (
        <Button kind='quiet' text={`更多（还有 ${rest.length} 个单元）`} onPress={() => void askMore()} />
      )}
    </>
  );
}
