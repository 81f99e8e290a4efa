import { reachedBy } from '../../core/statistics/rules/receipts';
import { Completions } from '../_kit/collections';
import { countOfEach } from '../_kit/count-of-each';
import type { Database } from '../_kit/database';
import { countOnlyRead } from '../feed/public';

export interface ReadingCounts {
  /** Whom it has reached, as in 回执: those who confirmed it, and those who only opened it. */
  read: number;
  confirmed: number;
}

/** How many have opened and confirmed each 必读, by its assignment. Two requests for a thousand; none for none. */
export async function readingCounts(
  db: Database,
  assignmentIds: readonly string[],
): Promise<(assignmentId: string) => ReadingCounts> {
  const [onlyRead, finishers] = await Promise.all([
    countOnlyRead(db, assignmentIds),
    countOfEach(db, Completions, assignmentIds),
  ]);
  return (assignmentId) => {
    const confirmed = finishers.get(assignmentId) ?? 0;
    return { read: reachedBy({ confirmed, read: onlyRead.get(assignmentId) ?? 0 }), confirmed };
  };
}
