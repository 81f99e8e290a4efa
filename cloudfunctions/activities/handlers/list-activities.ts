import * as contract from '../../../core/activities/contract';
import { ok } from '../../../core/kernel/result';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findRolls, findShown } from '../repository';
import { activityRowOf } from '../views';

export const listActivities = route(contract.listActivities, async ({ when, cursor }, { caller, db, now }) => {
  const found = await findShown(db, caller.path, { when, cursor, now });
  const rolls = await findRolls(
    db,
    found.map(({ _id }) => _id),
  );
  const reader = { memberId: caller.memberId, now };
  const { items, next } = pageOf(
    found,
    ({ endOrder }) => endOrder,
    (activity) => {
      const roll = rolls.get(activity._id);
      return roll ? [activityRowOf(activity, roll, reader)] : [];
    },
  );
  return ok({ items: items.flat(), next });
});
