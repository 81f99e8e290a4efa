import { WORKERS } from '../../../core/feed/rules/standing';
import * as contract from '../../../core/feed/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findQueue } from '../queues';
import { findWork } from '../repository';
import { workRowOf } from '../views';

export const listWork = route(contract.listWork, async ({ status, cursor }, { caller, db }) => {
  if (status === 'forMe' || status === 'returned') {
    return ok({ items: (await findQueue(db, status, caller)).map(workRowOf), next: null });
  }
  const found = await findWork(db, unitsHeld(caller.roles, WORKERS), { status, cursor });
  return ok(pageOf(found, (post) => post.touched, workRowOf));
});
