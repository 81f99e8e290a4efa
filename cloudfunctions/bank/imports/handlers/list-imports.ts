import * as contract from '../../../../core/bank/imports/contract';
import { ok } from '../../../../core/kernel/result';
import { unitsHeld } from '../../../../core/kernel/roles';
import { pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { findImports } from '../repository';
import { importViewOf } from '../view';

export const listImports = route(contract.listImports, async (input, { caller, db }) => {
  const found = await findImports(db, unitsHeld(caller.roles, ['admin']), input);
  return ok(pageOf(found, ({ order }) => order, importViewOf));
});
