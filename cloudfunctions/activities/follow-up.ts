import type { ActivityView } from '../../core/activities/contract';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { findFollowUp } from '../feed/public';
import type { ActivityDoc } from './repository';

/** What was published about an activity, if it is still there and reaches the caller. One request where there is any. */
export const findFollowUpFor = async (
  db: Database,
  { followUp }: ActivityDoc,
  caller: Caller,
): Promise<ActivityView['followUp']> => followUp && findFollowUp(db, followUp.postId, caller);
