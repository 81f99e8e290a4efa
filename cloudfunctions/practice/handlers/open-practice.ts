import { dayKey } from '../../../core/kernel/calendar';
import { ok } from '../../../core/kernel/result';
import type { openPractice } from '../../../core/practice/contract';
import type { Handler } from '../../_kit/serve';
import { findAskedNow } from '../../quiz/public';
import { countDue } from '../card-repository';
import { harvest } from '../harvest';
import { practiceView } from '../views';

/** Six requests when there is nothing new, the caller's included. */
export const handleOpenPractice: Handler<typeof openPractice> = async (_input, { caller: { memberId }, now, db }) => {
  const [practice, without] = await Promise.all([harvest(db, memberId), findAskedNow(db, memberId)]);
  return ok(practiceView(practice, await countDue(db, { memberId, today: dayKey(now), without })));
};
