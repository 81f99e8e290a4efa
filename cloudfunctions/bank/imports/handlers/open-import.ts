import * as contract from '../../../../core/bank/imports/contract';
import { ok } from '../../../../core/kernel/result';
import { route } from '../../../_kit/serve';
import { findManagedImport } from '../managed-import';
import { importViewOf } from '../view';

export const openImport = route(contract.openImport, async ({ importId }, { caller, db }) => {
  const found = await findManagedImport(db, caller, importId);
  return found.ok ? ok(importViewOf(found.value)) : found;
});
