import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { command, type Database } from '../../_kit/database';
import { removeFiles } from '../../_kit/files';
import { TableFiles } from '../collections';

/** Longer than any ticket works and any file takes to be read. */
const KEPT_MS = MS_PER_DAY;
/** Files of one run; the rest follow in the next one. */
const MOST = 50;

/**
 * Removes the tables that nobody has read to their end: the names of members are not left lying there. Resolves to how
 * many tickets were forgotten, with the files that were gone already.
 */
export async function sweepTableFiles(db: Database, now: number): Promise<number> {
  const old = await db
    .in(TableFiles)
    .query({ at: command().lt(now - KEPT_MS) }, { orderBy: [['at', 'asc']], limit: MOST });
  let removed = 0;
  // One by one: a file that cannot be removed keeps no other.
  const failures: unknown[] = [];
  for (const { _id, fileId } of old) {
    try {
      await removeFiles([fileId]);
      removed += await db.in(TableFiles).removeWhere({ _id });
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length > 0) throw failures[0];
  return removed;
}
