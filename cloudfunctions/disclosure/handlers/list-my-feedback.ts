import * as contract from '../../../core/disclosure/contract';
import { ok } from '../../../core/kernel/result';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findMine } from '../feedback-repository';
import { myFeedbackOf } from '../views';

export const listMyFeedback = route(contract.listMyFeedback, async ({ cursor }, { caller, db }) =>
  ok(pageOf(await findMine(db, caller.memberId, cursor), (feedback) => feedback.order, myFeedbackOf)),
);
