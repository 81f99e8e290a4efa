import * as contract from '../../../core/activities/contract';
import { placeIn, rollAt } from '../../../core/activities/rules/seats';
import { ok, refuse } from '../../../core/kernel/result';
import { giveTodayBack, takeToday } from '../../_kit/daily-counts';
import { route } from '../../_kit/serve';
import { enter } from '../enter';
import { findReadable } from '../readable-activity';
import { viewFor } from '../view-for';

export const leaveActivity = route(contract.leaveActivity, async ({ activityId }, context) => {
  const { db, caller, now } = context;
  const held = await findReadable(db, activityId, context);
  if (!held) return refuse('NOT_FOUND');
  const { memberId } = caller;
  if (placeIn(rollAt(held.roll, now), memberId).state === 'none') return ok(await viewFor(held, context));
  // Calls at the same moment all find them on the roll, and each writes an entry.
  const use = { memberId, what: 'leaves' } as const;
  if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
  const entered = await enter(db, held, { kind: 'leave', memberId, at: now });
  if (!entered.ok) {
    await giveTodayBack(db, use);
    return entered;
  }
  return ok(await viewFor(entered.value, context));
});
