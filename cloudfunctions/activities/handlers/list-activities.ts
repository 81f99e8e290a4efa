import * as contract from '../../../core/activities/contract';
import { ok } from '../../../core/kernel/result';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { isOnRoll, isReadable } from '../readable-activity';
import { findAttended, findOf, findRolls, findShown } from '../repository';
import { activityRowOf } from '../views';

export const listActivities = route(contract.listActivities, async ({ when, cursor }, { caller, db, now }) => {
  const { memberId, path } = caller;
  const found = when === 'mine' ? await findOf(db, memberId, cursor) : await findShown(db, path, { when, cursor, now });
  const ids = found.map(({ _id }) => _id);
  const [rolls, attended] = await Promise.all([findRolls(db, ids), findAttended(db, memberId, ids)]);
  const { items, next } = pageOf(
    found,
    ({ endOrder }) => endOrder,
    (activity) => {
      const roll = rolls.get(activity._id);
      // Of a former unit there is nothing to open.
      if (!roll || !(isReadable(activity, path) || isOnRoll(roll, memberId, now))) return [];
      return [activityRowOf(activity, roll, { memberId, now, attended: attended.has(activity._id) })];
    },
  );
  return ok({ items: items.flat(), next });
});
