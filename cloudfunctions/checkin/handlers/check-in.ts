import * as contract from '../../../core/checkin/contract';
import { extend } from '../../../core/checkin/rules/streak';
import { DAYS_PER_WEEK, weekOf } from '../../../core/checkin/rules/week';
import { dayKey } from '../../../core/kernel/calendar';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { addCheckIn, findNewest } from '../repository';

export const checkIn = route(contract.checkIn, async (_input, { caller, now, db }) => {
  if (caller.policy.checkIn === 'off') return refuse('CHECK_IN_OFF');

  const today = dayKey(now);
  const runs = await findNewest(db, caller.memberId, DAYS_PER_WEEK);
  const newest = runs[0] ?? null;
  if (newest?.lastDay === today) return ok(weekOf(runs, today));

  const run = extend(newest, today);
  await addCheckIn(db, caller.memberId, run);
  return ok(weekOf([run, ...runs], today));
});
