import * as contract from '../../../core/activities/contract';
import { placeIn, rollAt } from '../../../core/activities/rules/seats';
import { ok, refuse } from '../../../core/kernel/result';
import { giveTodayBack, takeToday } from '../../_kit/daily-counts';
import { route } from '../../_kit/serve';
import { enter } from '../enter';
import { findReadable } from '../readable-activity';
import { viewFor } from '../view-for';

export const signUp = route(contract.signUp, async ({ activityId }, context) => {
  const { db, caller, now } = context;
  const { memberId } = caller;
  const held = await findReadable(db, activityId, context);
  if (!held) return refuse('NOT_FOUND');
  const place = placeIn(rollAt(held.roll, now), memberId);
  if (place.state !== 'none') return ok(await viewFor(held, context));
  if (held.roll.isCancelled) return refuse('ACTIVITY_CANCELLED');
  if (now >= held.activity.closesAt) return refuse('SIGN_UP_CLOSED');
  if (place.was === 'removed') return refuse('REMOVED_BEFORE');
  const use = { memberId, what: 'signUps' } as const;
  if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
  const entered = await enter(db, held, { kind: 'join', memberId, at: now });
  if (!entered.ok) {
    await giveTodayBack(db, use);
    return entered;
  }
  return ok(await viewFor(entered.value, context));
});
