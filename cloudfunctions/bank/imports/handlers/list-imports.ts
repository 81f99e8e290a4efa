import * as contract from '../../../../core/bank/imports/contract';
import { ok } from '../../../../core/kernel/result';
import { unitsHeld } from '../../../../core/kernel/roles';
import { pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { findImports } from '../repository';
import { importViewOf } from '../view';

export const listImports = route(contract.listImports, async ({ cursor }, { caller, db }) => {
  const found = await findImports(db, unitsHeld(caller.roles, ['admin']), cursor);
  return ok(pageOf(found, ({ order }) => order, importViewOf));
});
