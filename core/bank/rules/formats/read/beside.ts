import type { TableRow } from './table';
import type { Heads } from './table-heads';

/**
 * The columns of each question where the heads stand several times beside each other: 题干 答案 题干 答案. null where they stand
 * once, or not quite as often: then two columns of one name contradict each other.
 */
function groupsOf({ names, header }: Heads): { from: number; to: number }[] | null {
  const starts = names.flatMap((name, at) =>
    name !== null && name === names.find((each) => each !== null) ? [at] : [],
  );
  const [first = 0] = starts;
  if (starts.length < 2) return null;
  const groups = starts.map((from, index) => ({
    from: index === 0 ? 0 : from,
    to: starts[index + 1] ?? header.length,
  }));
  const own = (from: number, to: number): string =>
    names
      .slice(from, to)
      .filter((name) => name !== null)
      .join('｜');
  const columns = own(first, starts[1] ?? first);
  const isWhole = /(?:^|｜)题干(?:｜|$)/.test(columns) && /(?:^|｜)答案(?:｜|$)/.test(columns);
  return isWhole && groups.every(({ from, to }) => own(from, to) === columns) ? groups : null;
}

/** The rows with one question in each, where several stand beside each other: from the left to the right, row by row. */
export function oneInARow(heads: Heads, rows: readonly TableRow[]): { heads: Heads; rows: TableRow[] } {
  const groups = groupsOf(heads);
  const [first] = groups ?? [];
  if (!groups || !first) return { heads, rows: [...rows] };
  const cut = <Value>(values: readonly Value[], { from, to }: { from: number; to: number }): Value[] =>
    values.slice(from, to);
  return {
    heads: { ...heads, header: cut(heads.header, first), names: cut(heads.names, first) },
    rows: rows.flatMap(({ line, cells, type }) => groups.map((group) => ({ line, type, cells: cut(cells, group) }))),
  };
}
