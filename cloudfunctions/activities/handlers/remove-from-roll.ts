import { ROLL_DECIDERS } from '../../../core/activities/rules/roll-deciders';
import { placeIn, rollAt } from '../../../core/activities/rules/seats';
import * as contract from '../../../core/activities/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { auditEntry } from '../../_kit/audit';
import { route } from '../../_kit/serve';
import { enterAudited } from '../enter-audited';
import { findManaged } from '../readable-activity';
import { rollViewOf } from '../roll-view';

export const removeFromRoll = route(contract.removeFromRoll, async ({ activityId, memberId, reason }, context) => {
  const { db, caller, now } = context;
  const held = await findManaged(db, activityId, caller, ROLL_DECIDERS);
  if (!held.ok) return held;
  const { activity, roll } = held.value;
  if (placeIn(rollAt(roll, now), memberId).state === 'none') return ok(await rollViewOf(held.value, context));
  const entered = await enterAudited(db, held.value, {
    entry: { kind: 'remove', memberId, at: now, reason },
    audit: auditEntry(context, {
      action: 'activity.memberRemoved',
      subject: activityId,
      path: activity.path,
      detail: { memberId, reason },
    }),
  });
  return entered.ok ? ok(await rollViewOf(entered.value, context)) : entered;
});
