import { ANSWERING } from '../../../core/disclosure/rules/standing';
import * as contract from '../../../core/disclosure/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findQueue } from '../feedback-repository';
import { feedbackRowOf } from '../views';

export const listFeedback = route(contract.listFeedback, async (input, { caller, now, db }) => {
  const found = await findQueue(db, unitsHeld(caller.roles, ANSWERING), input);
  return ok(
    pageOf(
      found,
      (feedback) => feedback.dueOrder,
      (feedback) => feedbackRowOf(feedback, now),
    ),
  );
});
