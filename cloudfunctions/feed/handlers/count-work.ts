import { WORKERS } from '../../../core/feed/rules/standing';
import * as contract from '../../../core/feed/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { route } from '../../_kit/serve';
import { headOfQueue } from '../queues';
import { countByStatus } from '../repository';

const NONE: Record<contract.PostStatus, number> = { draft: 0, inReview: 0, inSignOff: 0, published: 0, withdrawn: 0 };

export const countWork = route(contract.countWork, async (_input, { caller, db }) => {
  const [counts, forMe, returned] = await Promise.all([
    countByStatus(db, unitsHeld(caller.roles, WORKERS), contract.postStatus.options),
    headOfQueue(db, 'forMe', caller),
    headOfQueue(db, 'returned', caller),
  ]);
  return ok({
    ...NONE,
    ...Object.fromEntries(counts.map(({ _id, posts }) => [_id, posts])),
    forMe: forMe?.count ?? 0,
    returned: returned?.count ?? 0,
  });
});
