import { useState } from 'react';
import type { CompletionView, PersonState } from '../../../../core/statistics/contract';
import { completionTree, withoutEmpty } from '../../../../core/statistics/rules/roll-up';
import { type PeopleOfUnit, usePeople } from '../people-store';
import { countOf, stateWords } from '../words';
import { FoldedNames, useFoldedNames } from './folded-names';
import { PAGE } from './name-list';
import { People, PeopleCard } from './people-card';
import { UnitCards } from './unit-cards';

interface PeopleByUnitProps {
  completion: CompletionView;
  state: PersonState;
}

/** The people in this state. Those of many units on a phone are opened one by one, others stand one below another. */
export function PeopleByUnit({ completion, state }: PeopleByUnitProps) {
  const { question, groups, rest, askFor, askMore } = usePeople();
  /** Names shown of a unit of which somebody wanted more, by its id. */
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  const tree = withoutEmpty(completionTree(completion), (node) => countOf(state, node) > 0);
  const isFolded = useFoldedNames(tree) && question?.unitId === null;
  const propsOf = (group: PeopleOfUnit) => {
    const { unitId } = group.unit;
    const limit = limits[unitId] ?? PAGE;
    return { group, state, limit, onMore: () => setLimits({ ...limits, [unitId]: limit + PAGE }) };
  };
  if (!isFolded) {
    return (
      <UnitCards of={groups} rest={rest.length} nodes={3 * PAGE} askMore={askMore}>
        {(group) => <PeopleCard key={group.unit.unitId} {...propsOf(group)} />}
      </UnitCards>
    );
  }
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
