import { type RollEntry, rollAt } from '../../core/activities/rules/seats';
import { ok, type Result, refuse } from '../../core/kernel/result';
import type { AuditDoc } from '../_kit/audit';
import { AuditLog } from '../_kit/collections';
import type { Database } from '../_kit/database';
import { ActivityRolls } from './collections';
import type { Held } from './readable-activity';
import { appending, mostWith } from './repository';
import { tellOfChange } from './telling';

/** What a secretary does to a roll: written together with its audit. Tells whom it gives a seat or takes off. */
export async function enterAudited(
  db: Database,
  { activity }: Held,
  { entry, audit }: { entry: RollEntry; audit: AuditDoc },
): Promise<Result<Held, 'ACTIVITY_CANCELLED' | 'ROLL_FULL'>> {
  const written = await db.transaction(async (transaction) => {
    const rolls = transaction.in(ActivityRolls);
    const before = await rolls.find(activity._id);
    if (!before || before.isCancelled) return refuse('ACTIVITY_CANCELLED');
    if (before.size >= mostWith(entry)) return refuse('ROLL_FULL');
    // After the end of signing up the timer looks once more, in case nobody was told here.
    await rolls.update(activity._id, { ...appending([entry]), isWatched: true });
    await transaction.in(AuditLog).put(audit);
    return ok({ before, after: { ...before, entries: [...before.entries, entry], size: before.size + 1 } });
  });
  if (!written.ok) return written;
  const { before, after } = written.value;
  await tellOfChange(db, after, rollAt(before, entry.at), rollAt(after, entry.at));
  return ok({ activity, roll: after });
}
