import type { RowProblem } from '../import-contract';

/** Keeps the first row of each key; every repetition becomes a problem. */
export function withoutDuplicates<Row extends { line: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): { kept: Row[]; problems: RowProblem[] } {
  const firstLine = new Map<string, number>();
  const kept: Row[] = [];
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const first = firstLine.get(keyOf(row));
    if (first !== undefined) {
      problems.push({ line: row.line, column: '编号', message: `和第 ${first} 行的编号相同` });
      continue;
    }
    firstLine.set(keyOf(row), row.line);
    kept.push(row);
  }
  return { kept, problems };
}
