import * as contract from '../../../../core/bank/imports/contract';
import { ok } from '../../../../core/kernel/result';
import { PAGE_LIMIT, pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { rowsKey } from '../documents';
import { findManagedImport } from '../managed-import';
import { findRows } from '../repository';
import { rowViewOf } from '../view';

export const listImportRows = route(contract.listImportRows, async ({ importId, group, cursor }, { caller, db }) => {
  const found = await findManagedImport(db, caller, importId);
  if (!found.ok) return found;
  const rows = await findRows(db, rowsKey(found.value), { group, after: cursor ?? '', limit: PAGE_LIMIT });
  return ok(pageOf(rows, ({ _id }) => _id, rowViewOf));
});
