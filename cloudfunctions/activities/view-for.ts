import type { ActivityView } from '../../core/activities/contract';
import type { MemberContext } from '../_kit/serve';
import { findFollowUpFor } from './follow-up';
import type { Held } from './readable-activity';
import { findAttendance } from './repository';
import { activityViewOf } from './views';

/** The page of an activity as the caller sees it. One request, two at once where something was published afterwards. */
export const viewFor = async ({ activity, roll }: Held, { db, caller, now }: MemberContext): Promise<ActivityView> => {
  const { memberId } = caller;
  const [attendance, followUp] = await Promise.all([
    findAttendance(db, activity._id, memberId),
    findFollowUpFor(db, activity, caller),
  ]);
  return activityViewOf({ activity, roll }, { attendance, followUp }, { memberId, now });
};
