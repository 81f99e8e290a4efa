import { minuteOf, untilNextMinute } from '../../../core/activities/rules/attendance-code';
import { isCodeShown } from '../../../core/activities/rules/times';
import * as contract from '../../../core/activities/workbench-contract';
import { WRITERS } from '../../../core/desk/standing';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { codeAt } from '../codes';
import { findManaged } from '../readable-activity';
import { countArrived } from '../repository';

export const openCode = route(contract.openCode, async ({ activityId }, { db, caller, now }) => {
  const held = await findManaged(db, activityId, caller, WRITERS);
  if (!held.ok) return held;
  const { activity, roll } = held.value;
  if (roll.isCancelled) return refuse('ACTIVITY_CANCELLED');
  if (!isCodeShown(activity, now)) return refuse('NOT_AT_THIS_TIME');
  return ok({
    title: activity.title,
    code: codeAt(activity)(minuteOf(now)),
    msLeft: untilNextMinute(now),
    arrived: await countArrived(db, activityId),
  });
});
