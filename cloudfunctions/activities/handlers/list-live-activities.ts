import * as contract from '../../../core/activities/live-contract';
import { liveReasonOf } from '../../../core/activities/rules/live';
import { placeIn, rollAt } from '../../../core/activities/rules/seats';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { ok } from '../../../core/kernel/result';
import { reaches } from '../../../core/kernel/scope';
import { route } from '../../_kit/serve';
import { findClosing, findComingOf } from '../repository';

const ORDER = contract.liveReason.options;

/** What has me on its roll, and what can be signed up for within a day, wherever it stands in the list. Two requests. */
export const listLiveActivities = route(contract.listLiveActivities, async (_input, { caller, db, now }) => {
  const [mine, closing] = await Promise.all([
    findComingOf(db, caller.memberId, now),
    findClosing(db, caller.path, { now, by: now + MS_PER_DAY }),
  ]);
  const held = new Map([...closing, ...mine].map((each) => [each.activity._id, each]));
  const live = [...held.values()].flatMap(({ activity, roll }) => {
    // Whoever has moved since no longer sees what they signed up for.
    if (roll.isCancelled || !activity.isShown || !reaches(activity.scope, caller.path)) return [];
    const reason = liveReasonOf(activity, placeIn(rollAt(roll, now), caller.memberId), now);
    return reason ? [{ activityId: activity._id, title: activity.title, ...reason }] : [];
  });
  live.sort((one, other) => ORDER.indexOf(one.why) - ORDER.indexOf(other.why) || one.at - other.at);
  return ok({ items: live.slice(0, contract.MOST_LIVE) });
});
