import type { openQuestion } from '../../../core/bank/desk-contract';
import { mayWrite } from '../../../core/bank/rules/desk-rights';
import { ok, refuse } from '../../../core/kernel/result';
import type { Handler } from '../../_kit/serve';
import { viewQuestion } from '../desk-views';
import { findQuestions } from '../repository';

export const handleOpenQuestion: Handler<typeof openQuestion> = async ({ id }, { caller, db }) => {
  const [stored] = await findQuestions(db, [id]);
  if (!stored || !mayWrite(caller.roles, stored.path)) return refuse('NOT_FOUND');
  return ok(await viewQuestion(db, stored, caller.roles));
};
