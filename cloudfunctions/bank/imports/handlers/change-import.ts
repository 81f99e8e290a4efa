import * as contract from '../../../../core/bank/imports/contract';
import { ok, refuse } from '../../../../core/kernel/result';
import { route } from '../../../_kit/serve';
import { ImportRows, Imports } from '../../collections';
import { findManagedImport } from '../managed-import';
import { importViewOf } from '../view';

export const changeImport = route(contract.changeImport, async ({ importId, options }, { caller, db }) => {
  const found = await findManagedImport(db, caller, importId);
  if (!found.ok) return found;
  const isSame = JSON.stringify(found.value.options) === JSON.stringify(options);
  if (isSame && found.value.state !== 'refused') return ok(importViewOf(found.value));
  // Change the state first, so that no row is written while the rows are about to be removed.
  const changed = await db.in(Imports).updateWhere(
    { _id: importId, state: 'ready' },
    {
      options,
      state: 'reading',
      read: 0,
      counts: { new: 0, draft: 0, changed: 0, same: 0, duplicate: 0, problem: 0 },
    },
  );
  if (changed === 0) return refuse('WRONG_STATE');
  await db.in(ImportRows).removeWhere({ importId });
  const after = await db.in(Imports).find(importId);
  return after ? ok(importViewOf(after)) : refuse('NOT_FOUND');
});
