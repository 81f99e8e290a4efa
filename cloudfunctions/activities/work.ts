import type { ActivityWork } from '../../core/activities/workbench-contract';
import type { Work } from '../_kit/desk/desk';
import { deskViewOf } from '../_kit/desk/view';
import type { MemberContext } from '../_kit/serve';
import { reachOf } from '../org/public';
import { activityDesk } from './desk';
import { findFollowUpFor } from './follow-up';
import type { ActivityDoc } from './repository';
import { changesOf } from './views';

/** At most four requests. */
export async function activityWorkOf(work: Work<ActivityDoc>, context: MemberContext): Promise<ActivityWork> {
  const activity = work.doc;
  const { signed = null } = activity;
  return {
    ...(await deskViewOf(activityDesk, work, context)),
    activityId: activity._id,
    title: activity.title,
    details: activity.details,
    venue: activity.venue,
    contact: activity.contact,
    startsAt: activity.startsAt,
    endsAt: activity.endsAt,
    closesAt: activity.closesAt,
    seats: activity.seats,
    authorName: activity.authorName,
    status: activity.status,
    changes: changesOf(activity),
    checklist: [...(work.section?.checklist ?? [])],
    signed: signed && { byName: signed.byName, at: signed.at, checked: [...signed.checked] },
    followUp: await findFollowUpFor(context.db, activity, context.caller),
    reach: await reachOf(context.db, activity.scope),
  };
}
