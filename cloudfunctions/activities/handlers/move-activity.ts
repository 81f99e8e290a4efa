import type { ActivityStep } from '../../../core/activities/rules/workflow';
import * as contract from '../../../core/activities/workbench-contract';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { move } from '../../_kit/desk/move';
import { tellOfNobody } from '../../_kit/desk/waiting';
import { type MemberContext, route } from '../../_kit/serve';
import { findFollowUp } from '../../feed/public';
import { activityDesk } from '../desk';
import { findRoll } from '../repository';
import { tellCancelled, tellOfRescheduling } from '../telling';
import { activityWorkOf } from '../work';

/** Their words come with them, from whoever gives them. */
const OWN_WORDS: readonly contract.ActivityCommand['name'][] = ['reschedule', 'cancel'];

export const moveActivity = route(
  contract.moveActivity,
  async ({ activityId: id, seenRevision, command, looked }, context) => {
    const step = await stepOf(command, context);
    if (!step.ok) return step;
    const moved = await move(
      activityDesk,
      { id, seenRevision, command: step.value, isOwn: OWN_WORDS.includes(command.name), looked },
      context,
    );
    // There is no picture in it that could be refused.
    if (!moved.ok) return refuse(moved.code === 'PICTURE_NOT_ALLOWED' ? 'CONFLICT' : moved.code);
    const view = await activityWorkOf(moved.value, context);
    if (view.waiting?.people === 0) await tellOfNobody(activityDesk, moved.value, context);
    if (command.name === 'reschedule' || view.status === 'cancelled') await tellOfIt(id, context);
    return ok(view);
  },
);

/** The command with what it names. */
async function stepOf(
  command: contract.ActivityCommand,
  { db, caller }: MemberContext,
): Promise<Result<ActivityStep, 'POST_NOT_FOUND'>> {
  if (command.name !== 'link') return ok(command);
  const followUp = await findFollowUp(db, command.postId, caller);
  return followUp ? ok({ name: 'link', followUp: { postId: followUp.postId } }) : refuse('POST_NOT_FOUND');
}

/** At once; what is broken off here the timer tells. */
async function tellOfIt(activityId: string, { db, now }: MemberContext): Promise<void> {
  const roll = await findRoll(db, activityId);
  if (!roll?.isWatched) return;
  if (roll.isCancelled) await tellCancelled(db, roll);
  else await tellOfRescheduling(db, roll, now);
}
