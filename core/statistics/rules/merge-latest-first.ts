/** Merges lists that are each sorted by `dueOrder`, latest first, into one sorted list without duplicates. */
export function mergeLatestFirst<Row extends { _id: string; dueOrder: string }>(...lists: readonly Row[][]): Row[] {
  const byId = new Map(lists.flat().map((row) => [row._id, row]));
  return [...byId.values()].sort((left, right) => (left.dueOrder < right.dueOrder ? 1 : -1));
}
