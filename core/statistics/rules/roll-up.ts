import type { CompletionFigures, CompletionView } from '../contract';

export interface UnitNode extends CompletionFigures {
  unitId: string;
  unitName: string;
  /** By which it is found, as by its name. */
  initials: string;
  children: UnitNode[];
}

const sum = (nodes: readonly CompletionFigures[]): CompletionFigures => ({
  finished: nodes.reduce((total, { finished }) => total + finished, 0),
  due: nodes.reduce((total, { due }) => total + due, 0),
  exempt: nodes.reduce((total, { exempt }) => total + exempt, 0),
});

/**
 * The figures as a tree, each unit with those below it. Members who belong to a unit above others directly are a line of
 * their own below it, under the same id.
 */
export function rollUp({ units, groups }: Pick<CompletionView, 'units' | 'groups'>): UnitNode[] {
  const isGroup = new Set(groups.map(({ unitId }) => unitId));
  const childrenOf = (parentId: string | null): UnitNode[] => [
    ...groups.filter((group) => group.parentId === parentId).map(groupNode),
    ...units.filter((unit) => unit.parentId === parentId && !isGroup.has(unit.unitId)).map(leaf),
  ];
  const leaf = ({ unitId, unitName, initials, finished, due, exempt }: CompletionView['units'][number]): UnitNode => ({
    unitId,
    unitName,
    initials,
    finished,
    due,
    exempt,
    children: [],
  });
  const groupNode = ({ unitId, unitName, initials }: CompletionView['groups'][number]): UnitNode => {
    const own = units
      .filter((unit) => unit.unitId === unitId)
      .map((unit) => ({ ...leaf(unit), unitName: `${unitName}（本级）` }));
    const children = [...own, ...childrenOf(unitId)];
    return { unitId, unitName, initials, ...sum(children), children };
  };
  return childrenOf(null);
}

/** The first level that tells units apart: a single root says the same as the total. */
export function comparedUnits(roots: readonly UnitNode[]): readonly UnitNode[] {
  const [only] = roots;
  return roots.length === 1 && only && only.children.length > 0 ? comparedUnits(only.children) : roots;
}

/** The lowest rate first; units where nobody is due come last. */
export const lowestFirst = (nodes: readonly UnitNode[]): UnitNode[] =>
  [...nodes].sort((left, right) => rate(left) - rate(right));

const rate = ({ finished, due }: CompletionFigures): number => (due === 0 ? 2 : finished / due);
