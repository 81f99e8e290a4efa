import * as contract from '../../../../core/bank/stale/contract';
import { ok } from '../../../../core/kernel/result';
import { unitsHeld } from '../../../../core/kernel/roles';
import { pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { findStale } from '../outdated-questions';
import { staleQuestionView } from '../view';

export const listStale = route(contract.listStale, async ({ cursor }, { caller, db }) => {
  const found = await findStale(db, unitsHeld(caller.roles, ['admin']), cursor);
  return ok(pageOf(found, (question) => question._id, staleQuestionView));
});
