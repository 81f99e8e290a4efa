import * as contract from '../../../../core/bank/questions/contract';
import { mayWrite } from '../../../../core/bank/rules/desk-rights';
import { ok, refuse } from '../../../../core/kernel/result';
import { route } from '../../../_kit/serve';
import { findQuestions } from '../repository';
import { viewQuestion } from '../views';

export const openQuestion = route(contract.openQuestion, async ({ id }, { caller, db }) => {
  const [stored] = await findQuestions(db, [id]);
  if (!stored || !mayWrite(caller.roles, stored.path)) return refuse('NOT_FOUND');
  return ok(await viewQuestion(db, stored, caller.roles));
});
