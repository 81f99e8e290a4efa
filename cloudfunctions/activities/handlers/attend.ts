import * as contract from '../../../core/activities/contract';
import { arrive } from '../../../core/activities/rules/attendance';
import { judgeCode, startOfMinute } from '../../../core/activities/rules/attendance-code';
import { placeIn, rollAt } from '../../../core/activities/rules/seats';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { codeAt } from '../codes';
import { Attendances } from '../collections';
import { findReadable } from '../readable-activity';
import { attendanceId } from '../repository';
import { activityViewOf } from '../views';

export const attend = route(contract.attend, async ({ activityId, code, scannedAt }, { db, caller, now }) => {
  const held = await findReadable(db, activityId, caller);
  if (!held) return refuse('NOT_FOUND');
  const { activity, roll } = held;
  if (roll.isCancelled) return refuse('ACTIVITY_CANCELLED');
  const judged = judgeCode({ code, now, isHeld: scannedAt !== null, times: activity, codeAt: codeAt(activity) });
  if (!judged.ok) return judged;

  const { memberId } = caller;
  const arrival = {
    isLate: judged.value.isLate,
    hasSeat: placeIn(rollAt(roll, now), memberId).state === 'seated',
    shownAt: startOfMinute(judged.value.minute),
    now,
  };
  const _id = attendanceId(activityId, memberId);
  const stored = await db.transaction(async (transaction) => {
    const attendances = transaction.in(Attendances);
    const present = await attendances.find(_id);
    const after = arrive(present, arrival);
    if (present && after === present) return present;
    const doc = { ...after, _id, v: 1, activityId, memberId };
    await attendances.put(doc);
    return doc;
  });
  return ok(activityViewOf(activity, roll, stored, { memberId, now }));
});
