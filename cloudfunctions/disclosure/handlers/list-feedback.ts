import { ANSWERING } from '../../../core/disclosure/rules/standing';
import * as contract from '../../../core/disclosure/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { PAGE_LIMIT, pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findFeedbackQueue } from '../feedback-repository';
import { feedbackRowOf } from '../views';

export const listFeedback = route(contract.listFeedback, async ({ state, cursor }, { caller, now, db }) => {
  const found = await findFeedbackQueue(db, {
    unitIds: unitsHeld(caller.roles, ANSWERING),
    state,
    exceptFor: state === 'waiting' ? caller.memberId : null,
    cursor,
    limit: PAGE_LIMIT,
  });
  return ok(
    pageOf(
      found,
      (feedback) => feedback.dueOrder,
      (feedback) => feedbackRowOf(feedback, now),
    ),
  );
});
