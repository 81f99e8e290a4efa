import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/worries/contract';
import { PAGE_LIMIT, pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findForSecretary, findPassed, passedRowOf, worryRowOf } from '../worries';

export const listWorries = route(contract.listWorries, async ({ list, cursor }, { caller, db }) => {
  if (list === 'mine') {
    const passed = await findPassed(db, caller.memberId, cursor);
    return ok(pageOf(passed, ({ order }) => order, passedRowOf));
  }
  const isDone = list === 'done';
  const found = await findForSecretary(db, caller, { isDone, cursor, limit: PAGE_LIMIT });
  return ok(pageOf(found, ({ order, queueOrder }) => (isDone ? order : queueOrder), worryRowOf));
});
