import { ok, type Result, refuse } from '../../kernel/result';

/** How many of a unit on one day: for more there is the reminder of all. */
export const MOST_MARKED_A_DAY = 1000;

/** Those of a unit who were marked today, with `more`: each once, in the order in which they are told. */
export function addMarked(
  before: readonly string[],
  more: readonly string[],
): Result<readonly string[], 'TOO_MANY_MARKED'> {
  const marked = [...new Set([...before, ...more])].sort();
  return marked.length > MOST_MARKED_A_DAY ? refuse('TOO_MANY_MARKED') : ok(marked);
}

/** Whose turn is next, after whoever had it last; '' at the beginning. */
export const nextMarked = (marked: readonly string[], after: string, most: number): readonly string[] =>
  marked.filter((id) => id > after).slice(0, most);
