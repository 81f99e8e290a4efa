import type { CoverageFigures, CoverageView } from '../../../../core/disclosure/coverage-contract';
import { rollUp, type UnitNode } from '../../../../core/kernel/unit-tree';

export type Units = Pick<CoverageView, 'units' | 'groups'>;

/** One for each category, in the order of the board. */
export interface Cells {
  cells: readonly CoverageFigures[];
}

/** The figures of several cells as one. */
export const sumOf = (cells: readonly CoverageFigures[]): CoverageFigures =>
  cells.reduce(
    (sum, { disclosed, owed, lacking, overdue, besides }) => ({
      disclosed: sum.disclosed + disclosed,
      owed: sum.owed + owed,
      lacking: sum.lacking + lacking,
      overdue: sum.overdue + overdue,
      besides: sum.besides + besides,
    }),
    { disclosed: 0, owed: 0, lacking: 0, overdue: 0, besides: 0 },
  );

const together = (parts: readonly Cells[]): Cells => ({
  cells: (parts[0]?.cells ?? []).map((_, at) => sumOf(parts.flatMap(({ cells }) => cells[at] ?? []))),
});

export const coverageTree = (units: Units): UnitNode<Cells>[] => rollUp<Cells>(units, together);

/** Those that lack something, with those above them. */
export function lackingOf({ units, groups }: Units): Units {
  const lacking = units.filter(({ cells }) => sumOf(cells).lacking > 0);
  const parents = new Map(groups.map(({ unitId, parentId }) => [unitId, parentId]));
  const above = new Set<string>();
  for (const { parentId } of lacking) {
    for (let at: string | null | undefined = parentId; at; at = parents.get(at)) above.add(at);
  }
  return { units: lacking, groups: groups.filter(({ unitId }) => above.has(unitId)) };
}
