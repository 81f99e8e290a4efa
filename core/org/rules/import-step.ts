import type { ImportReport, RoleChange, RowProblem } from '../import-contract';

/** What importing one good row does. `changes` holds only the fields that differ. */
export type ImportStep<Thing> = { line: number } & (
  | { kind: 'add'; added: Thing }
  | { kind: 'change'; id: string; changes: Partial<Thing> }
  | { kind: 'same' }
);

export interface ImportPlan<Thing> {
  steps: ImportStep<Thing>[];
  roleChanges: RoleChange[];
  problems: RowProblem[];
}

/** A row that changes nothing is reported separately, because it shows that the table was imported before. */
export const changeOrSame = <Thing extends object>(
  line: number,
  id: string,
  changes: Partial<Thing>,
): ImportStep<Thing> =>
  Object.keys(changes).length === 0 ? { line, kind: 'same' } : { line, kind: 'change', id, changes };

/** What the parts of one table do together. */
export const joinedReports = (reports: readonly ImportReport[]): ImportReport => {
  const sum = (of: 'total' | 'added' | 'changed' | 'same') => reports.reduce((all, report) => all + report[of], 0);
  return {
    total: sum('total'),
    added: sum('added'),
    changed: sum('changed'),
    same: sum('same'),
    roleChanges: reports.flatMap(({ roleChanges }) => roleChanges),
    problems: inLines(reports.flatMap(({ problems }) => problems)),
  };
};

const inLines = (problems: readonly RowProblem[]): RowProblem[] =>
  [...problems].sort((left, right) => left.line - right.line);

/** @param total rows in the file, without the header */
export function reportOf(total: number, { steps, roleChanges, problems }: ImportPlan<unknown>): ImportReport {
  const count = (kind: 'add' | 'change' | 'same') => steps.filter((step) => step.kind === kind).length;
  const carried = new Set(steps.map(({ line }) => line));
  return {
    total,
    added: count('add'),
    changed: count('change'),
    same: count('same'),
    roleChanges: roleChanges.filter(({ line }) => carried.has(line)),
    problems: inLines(problems),
  };
}
