import { UPPER_LOOKERS } from '../../../core/discussion/rules/lookers';
import * as contract from '../../../core/discussion/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { PAGE_LIMIT, pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findWaitingFor } from '../queue';
import { findComments, findShownBelow } from '../repository';
import { commentRowOf } from '../views';

export const listComments = route(contract.listComments, async ({ list, cursor }, { caller, now, db }) => {
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const isWaiting = list === 'waiting';
  const found = await (isWaiting
    ? findWaitingFor(db, caller, { now, cursor, limit: PAGE_LIMIT })
    : findShownBelow(db, unitsHeld(caller.roles, UPPER_LOOKERS), caller.memberId, cursor));
  const answered = await findComments(db, [...new Set(found.flatMap(({ answers }) => answers ?? []))]);
  const byId = new Map(answered.map((comment) => [comment._id, comment]));
  return ok(
    pageOf(
      found,
      ({ waitOrder, order }) => (isWaiting ? waitOrder : order),
      (comment) => commentRowOf(comment, byId.get(comment.answers ?? '') ?? null, caller, now),
    ),
  );
});
