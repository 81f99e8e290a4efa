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
  if (old.length === 0) return 0;
  await removeFiles(old.map(({ fileId }) => fileId));
  return db.in(TableFiles).removeWhere({ _id: command().in(old.map(({ _id }) => _id)) });
}
