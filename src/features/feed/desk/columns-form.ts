import type { FeedColumn } from '../../../../core/feed/columns';

export const MOST_TITLE = 12;

/** What is wrong with each column, by key. */
export function problemsOf(columns: readonly FeedColumn[]): Readonly<Record<string, string>> {
  const titles = columns.map(({ title }) => title.trim());
  return Object.fromEntries(
    columns.flatMap(({ key }, at) => {
      if (titles[at] === '') return [[key, '请写名称。']];
      return titles.indexOf(titles[at] ?? '') === at ? [] : [[key, '前面已经有同名的栏目。']];
    }),
  );
}

/** Puts one column before or after its neighbour. */
export function moved(columns: readonly FeedColumn[], key: string, by: -1 | 1): FeedColumn[] {
  const from = columns.findIndex((column) => column.key === key);
  const own = columns[from];
  const other = columns[from + by];
  if (!own || !other) return [...columns];
  return columns.map((column) => (column === own ? other : column === other ? own : column));
}

/** Mine, written over what somebody else has saved meanwhile: what they have added stays. */
export const over = (theirs: readonly FeedColumn[], mine: readonly FeedColumn[]): FeedColumn[] => [
  ...mine,
  ...theirs.filter(({ key }) => !mine.some((column) => column.key === key)),
];

export const isSame = (one: readonly FeedColumn[], other: readonly FeedColumn[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
