import { completionId } from '../../core/kernel/assignment';
import { Completions } from '../_kit/collections';
import { countOfEach } from '../_kit/count-of-each';
import type { Database, Stored } from '../_kit/database';
import { command } from '../_kit/database';
import { Readings } from './collections';

/** That a member has opened a 必读. `_id` is `<assignmentId>:<memberId>`. */
export interface ReadingDoc extends Stored {
  assignmentId: string;
  memberId: string;
  /** The first time, in ms. */
  at: number;
}

const MOST_PER_QUERY = 1000;

/** Remembers the first opening. One request. */
export const rememberReading = async (db: Database, assignmentId: string, memberId: string, at: number) => {
  await db.in(Readings).add({ _id: completionId(assignmentId, memberId), v: 1, assignmentId, memberId, at });
};

/** When each of these members opened it first, in ms; those who did not are missing. One request. */
export async function findReadTimes(
  db: Database,
  assignmentId: string,
  memberIds: readonly string[],
): Promise<Map<string, number>> {
  const found = await db
    .in(Readings)
    .query(
      { _id: command().in(memberIds.map((memberId) => completionId(assignmentId, memberId))) },
      { fields: ['memberId', 'at'], limit: MOST_PER_QUERY },
    );
  return new Map(found.map(({ memberId, at }) => [memberId, at]));
}

/** Everybody who has opened it, also members not asked for. One request. */
export async function findReaders(db: Database, assignmentId: string): Promise<ReadonlySet<string>> {
  const [found] = await db
    .in(Readings)
    .aggregate<{ memberIds: string[] }>(
      { match: { assignmentId } },
      { group: { _id: null, memberIds: { $push: '$memberId' } } },
      { limit: 1 },
    );
  return new Set(found?.memberIds);
}

/** How many have opened each and not confirmed it; where there is nobody it is missing. One request for a thousand. */
export const countOnlyRead = (db: Database, assignmentIds: readonly string[]): Promise<Map<string, number>> =>
  countOfEach(
    db,
    Readings,
    assignmentIds,
    { project: { assignmentId: 1 } },
    { lookup: { from: Completions.name, localField: '_id', foreignField: '_id', as: 'confirmed' } },
    { match: { confirmed: { $size: 0 } } },
  );
