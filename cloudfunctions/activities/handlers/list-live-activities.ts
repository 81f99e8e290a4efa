import * as contract from '../../../core/activities/live-contract';
import { liveReasonOf } from '../../../core/activities/rules/live';
import { placeIn, rollAt } from '../../../core/activities/rules/seats';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findRolls, findShown } from '../repository';

const ORDER = contract.liveReason.options;

/** Of the first page of those that end first; an organisation rarely has more ahead at a time. Two requests. */
export const listLiveActivities = route(contract.listLiveActivities, async (_input, { caller, db, now }) => {
  const coming = await findShown(db, caller.path, { when: 'coming', cursor: undefined, now });
  const rolls = await findRolls(
    db,
    coming.map(({ _id }) => _id),
  );
  const live = coming.flatMap((activity) => {
    const roll = rolls.get(activity._id);
    if (!roll || roll.isCancelled) return [];
    const reason = liveReasonOf(activity, placeIn(rollAt(roll, now), caller.memberId), now);
    return reason ? [{ activityId: activity._id, title: activity.title, ...reason }] : [];
  });
  live.sort((one, other) => ORDER.indexOf(one.why) - ORDER.indexOf(other.why) || one.at - other.at);
  return ok({ items: live.slice(0, contract.MOST_LIVE) });
});
