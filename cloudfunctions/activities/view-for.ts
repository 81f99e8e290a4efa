import type { ActivityView } from '../../core/activities/contract';
import type { MemberContext } from '../_kit/serve';
import type { Held } from './readable-activity';
import { findAttendance } from './repository';
import { activityViewOf } from './views';

/** The page of an activity as the caller sees it. One request. */
export const viewFor = async (
  { activity, roll }: Held,
  { db, caller: { memberId }, now }: MemberContext,
): Promise<ActivityView> =>
  activityViewOf(activity, roll, await findAttendance(db, activity._id, memberId), { memberId, now });
