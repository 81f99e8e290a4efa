import { dayKey } from '../../../core/kernel/calendar';
import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/practice/contract';
import { route } from '../../_kit/serve';
import { findWithheld } from '../../quiz/public';
import { harvest } from '../book/harvest';
import { countDue, findPractice } from '../book/repository';
import { practiceView } from '../views';

/** Six requests when there is nothing new, including the one for the caller. */
export const openPractice = route(contract.openPractice, async (_input, { caller, now, db }) => {
  const { memberId } = caller;
  const [known, withheld] = await Promise.all([findPractice(db, memberId), findWithheld(db, caller, now)]);
  const practice = await harvest(db, memberId, known, withheld);
  return ok(practiceView(practice, await countDue(db, { memberId, today: dayKey(now), withheld })));
});
