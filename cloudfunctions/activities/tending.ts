import { peopleOn, rollAt } from '../../core/activities/rules/seats';
import { reaches } from '../../core/kernel/scope';
import type { MemberDoc } from '../_kit/caller';
import { Members } from '../_kit/collections';
import { command, type Database } from '../_kit/database';
import { ActivityRolls } from './collections';
import { append, findRoll, type RollDoc } from './repository';
import { tellCancelled, tellOf } from './telling';

const MOST_MEMBERS = 1000;

/** Who is on the roll and is not reached any more: has left the organisation, or moved to where it does not apply. */
async function findMoved(db: Database, roll: RollDoc, now: number): Promise<string[]> {
  const ids = peopleOn(rollAt(roll, now));
  const moved: string[] = [];
  for (let start = 0; start < ids.length; start += MOST_MEMBERS) {
    const slice = ids.slice(start, start + MOST_MEMBERS);
    const found = await db
      .in(Members)
      .query<Pick<MemberDoc, '_id' | 'status' | 'path'>>(
        { _id: command().in([...slice]) },
        { limit: MOST_MEMBERS, fields: ['status', 'path'] },
      );
    const there = new Set(
      found.filter(({ status, path }) => status === 'active' && reaches(roll.scope, path)).map(({ _id }) => _id),
    );
    moved.push(...slice.filter((memberId) => !there.has(memberId)));
  }
  return moved;
}

/**
 * Looks after one roll: takes off who has moved, tells of offers and of those that lapsed. Whatever it writes it may
 * write again: an entry that changes nothing counts for nothing, and news are told once.
 * @returns how many were told
 * @throws if who has moved could not be taken off, after everything else was done
 */
export async function tend(db: Database, roll: RollDoc, now: number): Promise<number> {
  if (roll.isCancelled) {
    const told = await tellCancelled(db, roll);
    await db.in(ActivityRolls).updateWhere({ _id: roll._id }, { isWatched: false, tendedAt: now });
    return told;
  }
  const moved = await findMoved(db, roll, now);
  const isWritten =
    moved.length === 0 ||
    (await append(
      db,
      roll._id,
      moved.map((memberId) => ({ kind: 'move', memberId, at: now })),
    ));
  const after = moved.length > 0 ? ((await findRoll(db, roll._id)) ?? roll) : roll;
  const present = rollAt(after, now);
  const told = await tellOf(db, after, present);
  // One that was cancelled meanwhile is still watched.
  await db
    .in(ActivityRolls)
    .updateWhere({ _id: roll._id, isCancelled: false }, { tendedAt: now, isWatched: now < present.closesAt });
  if (!isWritten && !after.isCancelled) throw new Error(`the roll of ${roll._id} is full: who has moved stays on it`);
  return told;
}
