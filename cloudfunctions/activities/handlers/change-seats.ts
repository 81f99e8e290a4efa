import { ROLL_DECIDERS } from '../../../core/activities/rules/roll-deciders';
import { rollAt } from '../../../core/activities/rules/seats';
import * as contract from '../../../core/activities/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { auditEntry } from '../../_kit/audit';
import { route } from '../../_kit/serve';
import { enterAudited } from '../enter-audited';
import { findManaged } from '../readable-activity';
import { rollViewOf } from '../roll-view';

export const changeSeats = route(contract.changeSeats, async ({ activityId, seats }, context) => {
  const { db, caller, now } = context;
  const held = await findManaged(db, activityId, caller, ROLL_DECIDERS);
  if (!held.ok) return held;
  const { activity, roll } = held.value;
  if (rollAt(roll, now).seats === seats) return ok(await rollViewOf(held.value, context));
  if (roll.isCancelled) return refuse('ACTIVITY_CANCELLED');
  if (now >= activity.closesAt) return refuse('SIGN_UP_CLOSED');
  const entered = await enterAudited(db, held.value, {
    entry: { kind: 'seats', seats, at: now },
    audit: auditEntry(context, {
      action: 'activity.seatsChanged',
      subject: activityId,
      path: activity.path,
      detail: { seats },
    }),
  });
  return entered.ok ? ok(await rollViewOf(entered.value, context)) : entered;
});
