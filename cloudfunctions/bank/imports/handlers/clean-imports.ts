import * as contract from '../../../../core/bank/imports/contract';
import { MS_PER_DAY } from '../../../../core/kernel/calendar';
import { ok } from '../../../../core/kernel/result';
import { command } from '../../../_kit/database';
import { removeFiles } from '../../../_kit/files';
import { route } from '../../../_kit/serve';
import { ImportRows, Imports } from '../../collections';

const KEPT_DAYS = 30;
/** Imports cleaned in one night; the rest follow the next night. */
const MOST = 50;

export const cleanImports = route(contract.cleanImports, async (_input, { db, now }) => {
  const old = await db
    .in(Imports)
    .query(
      { isCleaned: false, at: command().lt(now - KEPT_DAYS * MS_PER_DAY) },
      { orderBy: [['at', 'asc']], limit: MOST, fields: ['fileId', 'state'] },
    );
  await removeFiles(old.map(({ fileId }) => fileId));
  for (const { _id, state } of old) {
    await db.in(ImportRows).removeWhere({ importId: _id });
    // An import that was written, even in part, stays in the history and can still be undone.
    const isWritten = state === 'importing' || state === 'done' || state === 'undoing' || state === 'undone';
    if (!isWritten) await db.in(Imports).removeWhere({ _id });
    else
      await db
        .in(Imports)
        .updateWhere({ _id }, { isCleaned: true, ...(state === 'importing' ? { state: 'done' } : {}) });
  }
  return ok({ cleaned: old.length });
});
