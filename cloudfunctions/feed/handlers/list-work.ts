import { WORKERS } from '../../../core/feed/rules/standing';
import * as contract from '../../../core/feed/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findWork } from '../repository';
import { workRowOf } from '../views';

export const listWork = route(contract.listWork, async (input, { caller, db }) => {
  const found = await findWork(db, unitsHeld(caller.roles, WORKERS), input);
  return ok(pageOf(found, (post) => post.touched, workRowOf));
});
