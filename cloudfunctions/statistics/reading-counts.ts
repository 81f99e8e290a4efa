import { Completions } from '../_kit/collections';
import { countOfEach } from '../_kit/count-of-each';
import type { Database } from '../_kit/database';
import { countReaders } from '../feed/public';

export interface ReadingCounts {
  /** Whoever has confirmed it has read it, also where the opening itself was not kept. */
  read: number;
  confirmed: number;
}

/** How many have opened and confirmed each 必读, by its assignment. Two requests for a thousand; none for none. */
export async function readingCounts(
  db: Database,
  assignmentIds: readonly string[],
): Promise<(assignmentId: string) => ReadingCounts> {
  const [readers, finishers] = await Promise.all([
    countReaders(db, assignmentIds),
    countOfEach(db, Completions, assignmentIds),
  ]);
  return (assignmentId) => {
    const confirmed = finishers.get(assignmentId) ?? 0;
    return { read: Math.max(readers.get(assignmentId) ?? 0, confirmed), confirmed };
  };
}
