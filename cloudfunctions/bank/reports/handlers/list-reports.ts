import * as contract from '../../../../core/bank/reports/workbench-contract';
import { ok } from '../../../../core/kernel/result';
import { unitsHeld } from '../../../../core/kernel/roles';
import { pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { findWithheld } from '../../../quiz/public';
import { findQuestions } from '../../questions/repository';
import { findReported, findWaiting } from '../repository';
import { reportedQuestionOf } from '../views';

export const listReports = route(contract.listReports, async ({ cursor }, { caller, db, now }) => {
  const held = unitsHeld(caller.roles, ['admin']);
  const { items: ids, next } = pageOf(
    await findReported(db, held, cursor),
    (id) => id,
    (id) => id,
  );
  if (ids.length === 0) return ok({ items: [], next: null });
  const [questions, reports, secret] = await Promise.all([
    findQuestions(db, ids),
    findWaiting(db, held, ids),
    findWithheld(db, caller, now),
  ]);
  const inOrder = ids.flatMap((id) => questions.find(({ _id }) => _id === id) ?? []);
  const items = inOrder.map((each) => reportedQuestionOf(db, each, reports, secret.has(each._id)));
  return ok({ items: await Promise.all(items), next });
});
