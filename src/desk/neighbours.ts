/** What stands before and after `id` in a list; null at its ends, and for what is not in it. */
export function neighboursOf(ids: readonly string[], id: string): { before: string | null; after: string | null } {
  const at = ids.indexOf(id);
  if (at < 0) return { before: null, after: null };
  return { before: ids[at - 1] ?? null, after: ids[at + 1] ?? null };
}

/** What is looked at after `id` is done: the next one, at the end the first that is left; null: nothing is left. */
export const nextOf = (ids: readonly string[], id: string): string | null =>
  neighboursOf(ids, id).after ?? ids.find((other) => other !== id) ?? null;
