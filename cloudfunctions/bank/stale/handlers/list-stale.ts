import * as contract from '../../../../core/bank/stale/contract';
import { ok } from '../../../../core/kernel/result';
import { unitsHeld } from '../../../../core/kernel/roles';
import { pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { findWithheld } from '../../../quiz/public';
import { findStale } from '../outdated-questions';
import { staleQuestionView } from '../view';

export const listStale = route(contract.listStale, async ({ cursor }, { caller, db, now }) => {
  const [found, withheld] = await Promise.all([
    findStale(db, unitsHeld(caller.roles, ['admin']), cursor),
    findWithheld(db, caller, now),
  ]);
  const page = pageOf(
    found,
    (question) => question._id,
    (question) => question,
  );
  const items = page.items.filter(({ _id }) => !withheld.has(_id)).map(staleQuestionView);
  return ok({ ...page, items });
});
