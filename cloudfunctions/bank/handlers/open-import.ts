import type { openImport } from '../../../core/bank/import-contract';
import { ok } from '../../../core/kernel/result';
import type { Handler } from '../../_kit/serve';
import { findManagedImport } from '../imports/managed-import';
import { importViewOf } from '../imports/view';

export const handleOpenImport: Handler<typeof openImport> = async ({ importId }, { caller, db }) => {
  const found = await findManagedImport(db, caller, importId);
  return found.ok ? ok(importViewOf(found.value)) : found;
};
