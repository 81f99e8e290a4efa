import { dayKey } from '../../../core/kernel/calendar';
import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/practice/contract';
import { route } from '../../_kit/serve';
import { findAskedNow } from '../../quiz/public';
import { harvest } from '../book/harvest';
import { countDue } from '../book/repository';
import { practiceView } from '../views';

/** Six requests when there is nothing new, including the one for the caller. */
export const openPractice = route(contract.openPractice, async (_input, { caller: { memberId }, now, db }) => {
  const [practice, without] = await Promise.all([harvest(db, memberId), findAskedNow(db, memberId)]);
  return ok(practiceView(practice, await countDue(db, { memberId, today: dayKey(now), without })));
});
