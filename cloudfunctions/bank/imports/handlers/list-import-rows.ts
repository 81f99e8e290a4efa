import * as contract from '../../../../core/bank/imports/contract';
import { ok } from '../../../../core/kernel/result';
import { PAGE_LIMIT, pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { rowsKey } from '../documents';
import { findManagedImport } from '../managed-import';
import { findRows } from '../repository';
import { rowViewOf } from '../view';

export const listImportRows = route(contract.listImportRows, async (input, { caller, db }) => {
  const found = await findManagedImport(db, caller, input.importId);
  if (!found.ok) return found;
  const { group, assumed, cursor } = input;
  const rows = await findRows(db, rowsKey(found.value), { group, assumed, after: cursor ?? '', limit: PAGE_LIMIT });
  return ok(pageOf(rows, ({ _id }) => _id, rowViewOf));
});
