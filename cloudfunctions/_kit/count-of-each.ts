import type { DeclaredCollection } from './collection';
import type { Database, Stored } from './database';

const MOST_PER_QUERY = 1000;

/** Documents of a collection by the assignment that they name; one that none names is missing. One request for a thousand ids. */
export async function countOfEach<Doc extends Stored & { assignmentId: string }>(
  db: Database,
  collection: DeclaredCollection<Doc>,
  assignmentIds: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let start = 0; start < assignmentIds.length; start += MOST_PER_QUERY) {
    const found = await db
      .in(collection)
      .aggregate<{ _id: string; documents: number }>(
        { match: { assignmentId: { $in: assignmentIds.slice(start, start + MOST_PER_QUERY) } } },
        { group: { _id: '$assignmentId', documents: { $sum: 1 } } },
        { limit: MOST_PER_QUERY },
      );
    for (const { _id, documents } of found) counts.set(_id, documents);
  }
  return counts;
}
