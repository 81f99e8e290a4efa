import * as contract from '../../../core/activities/contract';
import { arrive } from '../../../core/activities/rules/attendance';
import { judgeCode, startOfMinute } from '../../../core/activities/rules/attendance-code';
import { placeIn, rollAt } from '../../../core/activities/rules/seats';
import { ok, refuse } from '../../../core/kernel/result';
import { giveTodayBack, takeToday } from '../../_kit/daily-counts';
import { route } from '../../_kit/serve';
import { codeAt } from '../codes';
import { Attendances } from '../collections';
import { findFollowUpFor } from '../follow-up';
import { findReadable } from '../readable-activity';
import { attendanceId } from '../repository';
import { activityViewOf } from '../views';

export const attend = route(contract.attend, async ({ activityId, code, scannedAt }, context) => {
  const { db, caller, now } = context;
  const held = await findReadable(db, activityId, context);
  if (!held) return refuse('NOT_FOUND');
  const { activity, roll } = held;
  if (roll.isCancelled) return refuse('ACTIVITY_CANCELLED');
  const { memberId } = caller;
  // Taken before it is judged: guesses at the same moment get no more than guesses one by one.
  const guess = { memberId, what: 'codeGuesses' } as const;
  if (!(await takeToday(db, guess, now))) return refuse('RATE_LIMITED');
  const judged = judgeCode({ code, now, scannedAt, times: activity, codeAt: codeAt(activity) });
  if (!judged.ok) return judged;
  await giveTodayBack(db, guess);

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
  return ok(
    activityViewOf(
      held,
      { attendance: stored, followUp: await findFollowUpFor(db, activity, caller) },
      { memberId, now },
    ),
  );
});
