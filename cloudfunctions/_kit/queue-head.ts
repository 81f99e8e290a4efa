/** So many rows of a queue are read at once, the longest waiting first; the others follow as these are decided. */
export const MOST_IN_QUEUE = 100;

/** What stands first in a queue of work. */
interface First {
  /** What a person calls it by. */
  title?: string;
  /** When it has to be done, and since when it waits, in ms. */
  dueAt?: number;
  since?: number;
}

export interface QueueHead {
  /** `MOST_IN_QUEUE` stands for that many and more. */
  count: number;
  first: First;
}

/** The length of a queue and what stands first in it; null for an empty one. */
export function headOf<Doc>(queue: readonly Doc[], firstOf: (doc: Doc) => First): QueueHead | null {
  const [first] = queue;
  return first === undefined ? null : { count: Math.min(queue.length, MOST_IN_QUEUE), first: firstOf(first) };
}
