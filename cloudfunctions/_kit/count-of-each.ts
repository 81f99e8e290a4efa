import type { DeclaredCollection } from './collection';
import type { Database, Stage, Stored } from './database';

const MOST_PER_QUERY = 1000;

/**
 * Documents of a collection by the assignment that they name; one that none names is missing. Of those that the `stages`
 * leave, where there are some. One request for a thousand ids.
 */
export async function countOfEach<Doc extends Stored & { assignmentId: string }>(
  db: Database,
  collection: DeclaredCollection<Doc>,
  assignmentIds: readonly string[],
  ...stages: readonly Stage[]
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let start = 0; start < assignmentIds.length; start += MOST_PER_QUERY) {
    const found = await db
      .in(collection)
      .aggregate<{ _id: string; documents: number }>(
        { match: { assignmentId: { $in: assignmentIds.slice(start, start + MOST_PER_QUERY) } } },
        ...stages,
        { group: { _id: '$assignmentId', documents: { $sum: 1 } } },
        { limit: MOST_PER_QUERY },
      );
    for (const { _id, documents } of found) counts.set(_id, documents);
  }
  return counts;
}
