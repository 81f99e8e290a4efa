import type { RollEntry } from '../../core/activities/rules/seats';
import { rollAt } from '../../core/activities/rules/seats';
import { ok, type Result, refuse } from '../../core/kernel/result';
import type { Database } from '../_kit/database';
import type { Held } from './readable-activity';
import { append, findRoll } from './repository';
import { tellOfChange } from './telling';

/**
 * Writes what a member or a secretary does to a roll, and tells whom it gives a seat. Three requests, and two for those
 * who get an offer.
 */
export async function enter(
  db: Database,
  { activity, roll }: Held,
  entry: RollEntry,
): Promise<Result<Held, 'ACTIVITY_CANCELLED' | 'ROLL_FULL'>> {
  const isWritten = await append(db, activity._id, [entry]);
  const after = await findRoll(db, activity._id);
  if (!after || after.isCancelled) return refuse('ACTIVITY_CANCELLED');
  if (!isWritten) return refuse('ROLL_FULL');
  await tellOfChange(db, after, rollAt(roll, entry.at), rollAt(after, entry.at));
  return ok({ activity, roll: after });
}
