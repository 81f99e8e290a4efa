import type { RowProblem } from '../import-contract';
import { splitCell, type TableRow } from './cells';
import { withoutDuplicates } from './duplicates';

/**
 * What only the whole table shows, before it is imported in parts: an id or an account that stands in two rows. The
 * first of them is kept.
 */
export function withoutRepeats(rows: readonly TableRow[]): { kept: TableRow[]; problems: RowProblem[] } {
  // What has no id is told by its part.
  const once = withoutDuplicates(rows, ({ cells, line }) => cells.编号 || `${line}:`);
  const firstLine = new Map<string, number>();
  const problems: RowProblem[] = [];
  const kept = once.kept.filter(({ cells, line }) => {
    const identities = splitCell(cells.账号编号 ?? '');
    const repeated = identities.find((identity) => firstLine.has(identity));
    for (const identity of identities) if (!firstLine.has(identity)) firstLine.set(identity, line);
    if (repeated === undefined) return true;
    problems.push({
      line,
      column: '账号编号',
      message: `“${repeated}”和第 ${firstLine.get(repeated)} 行的相同`,
    });
    return false;
  });
  return { kept, problems: [...once.problems, ...problems] };
}
