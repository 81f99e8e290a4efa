import * as contract from '../../../../core/bank/imports/contract';
import { NOTHING_ASSUMED } from '../../../../core/bank/imports/import';
import { ok, refuse } from '../../../../core/kernel/result';
import { route } from '../../../_kit/serve';
import { ImportRows, Imports } from '../../collections';
import { rowsKey } from '../documents';
import { findManagedImport } from '../managed-import';
import { importViewOf } from '../view';

export const changeImport = route(contract.changeImport, async ({ importId, options }, { caller, db }) => {
  const found = await findManagedImport(db, caller, importId);
  if (!found.ok) return found;
  const isSame = JSON.stringify(found.value.options) === JSON.stringify(options);
  if (isSame && found.value.state !== 'refused') return ok(importViewOf(found.value));
  // The new reading has rows of its own: if this breaks off before the old ones are removed, nobody takes them for it.
  const changed = await db.in(Imports).updateWhere(
    { _id: importId, state: 'ready' },
    {
      options,
      round: (found.value.round ?? 0) + 1,
      state: 'reading',
      read: 0,
      counts: { new: 0, draft: 0, changed: 0, same: 0, duplicate: 0, problem: 0 },
      types: {},
      assumed: NOTHING_ASSUMED,
    },
  );
  if (changed === 0) return refuse('WRONG_STATE');
  await db.in(ImportRows).removeWhere({ importId: rowsKey(found.value) });
  const after = await db.in(Imports).find(importId);
  return after ? ok(importViewOf(after)) : refuse('NOT_FOUND');
});
