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
  const groups = starts.map((from, index) => ({ from, to: starts[index + 1] ?? header.length }));
  // In the same places, too: cells are read by the places of the first ones.
  const own = (from: number, to: number): string =>
    names
      .slice(from, to)
      .flatMap((name, at) => (name === null ? [] : `${at} ${name}`))
      .join('｜');
  const [columns = ''] = groups.map(({ from, to }) => own(from, to));
  const isWhole = ['题干', '答案'].every((wanted) => names.slice(first, starts[1]).includes(wanted));
  return isWhole && groups.every(({ from, to }) => own(from, to) === columns) ? groups : null;
}

/** The rows with one question in each, where several stand beside each other: from the left to the right, row by row. */
export function oneInARow(heads: Heads, rows: readonly TableRow[]): { heads: Heads; rows: TableRow[] } {
  const groups = groupsOf(heads);
  const [first] = groups ?? [];
  if (!groups || !first) return { heads, rows: [...rows] };
  // What stands before the first heads that are read belongs to the whole row.
  const cut = <Value>(values: readonly Value[], { from, to }: { from: number; to: number }): Value[] => [
    ...values.slice(0, first.from),
    ...values.slice(from, to),
  ];
  return {
    heads: { ...heads, header: cut(heads.header, first), names: cut(heads.names, first) },
    rows: rows.flatMap(({ line, cells, type }) => groups.map((group) => ({ line, type, cells: cut(cells, group) }))),
  };
}
