import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/org/import-contract';
import { command } from '../../_kit/database';
import { removeFiles } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { TableFiles } from '../collections';

/** Longer than any ticket works and any file takes to be read. */
const KEPT_MS = MS_PER_DAY;
/** Files of one run; the rest follow in the next one. */
const MOST = 50;

/** Removes the tables that nobody has read to their end: the names of members are not left lying there. */
export const sweepTableFiles = route(contract.sweepTableFiles, async (_input, { db, now }) => {
  const old = await db
    .in(TableFiles)
    .query({ at: command().lt(now - KEPT_MS) }, { orderBy: [['at', 'asc']], limit: MOST });
  let forgotten = 0;
  // One by one: a file that cannot be removed keeps no other.
  const failures: unknown[] = [];
  for (const { _id, fileId } of old) {
    try {
      await removeFiles([fileId]);
      forgotten += await db.in(TableFiles).removeWhere({ _id });
    } catch (failure) {
      failures.push(failure);
    }
  }
  if (failures.length > 0) throw failures[0];
  return ok({ forgotten });
});
