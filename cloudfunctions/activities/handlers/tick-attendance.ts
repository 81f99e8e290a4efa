import { decideTick } from '../../../core/activities/rules/attendance';
import { ROLL_DECIDERS } from '../../../core/activities/rules/roll-deciders';
import { placeIn, rollAt } from '../../../core/activities/rules/seats';
import { codeFrom, ticksUntil } from '../../../core/activities/rules/times';
import * as contract from '../../../core/activities/workbench-contract';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { Attendances } from '../collections';
import { isInScope } from '../in-scope';
import { findManaged } from '../readable-activity';
import { attendanceId, findAttendance } from '../repository';
import { rollViewOf } from '../roll-view';

export const tickAttendance = route(
  contract.tickAttendance,
  async ({ activityId, memberId, decision, reason }, context) => {
    const { db, caller, now } = context;
    const held = await findManaged(db, activityId, caller, ROLL_DECIDERS);
    if (!held.ok) return held;
    const { activity, roll } = held.value;
    if (roll.isCancelled) return refuse('ACTIVITY_CANCELLED');
    if (memberId === caller.memberId) return refuse('OWN_MATTER');
    if (now < codeFrom(activity)) return refuse('NOT_AT_THIS_TIME');
    if (now >= ticksUntil(activity)) return refuse('TICKS_OVER');
    const isOnRoll = placeIn(rollAt(roll, now), memberId).state !== 'none';
    // Whoever came without signing up and has not scanned is only confirmed: there is no arrival to be declined.
    const mayBeThere = async () => decision === 'confirmed' && (await isInScope(db, activity, memberId));
    if (!isOnRoll && !(await findAttendance(db, activityId, memberId)) && !(await mayBeThere())) {
      return refuse('NOT_FOUND');
    }

    const tick = { byId: caller.memberId, byName: caller.name, reason, at: now };
    const audit = auditEntry(context, {
      action: 'activity.attendanceTicked',
      subject: activityId,
      path: activity.path,
      detail: { memberId, decision, reason },
    });
    const _id = attendanceId(activityId, memberId);
    const ticked = await db.transaction(async (transaction): Promise<Result<null, 'REASON_NEEDED'>> => {
      const attendances = transaction.in(Attendances);
      const present = await attendances.find(_id);
      const decided = decideTick(present, decision, tick);
      if (!decided.ok) return decided;
      if (decided.value === present) return ok(null);
      await attendances.put({ ...decided.value, _id, v: 1, activityId, memberId });
      await transaction.in(AuditLog).put(audit);
      return ok(null);
    });
    return ticked.ok ? ok(await rollViewOf(held.value, context)) : ticked;
  },
);
