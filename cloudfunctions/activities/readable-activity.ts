import { placeIn, rollAt } from '../../core/activities/rules/seats';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { holdsOn, type Role } from '../../core/kernel/roles';
import { reaches } from '../../core/kernel/scope';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { outsideCode } from '../_kit/outside-code';
import type { MemberContext } from '../_kit/serve';
import { type ActivityDoc, findActivity, findRoll, type RollDoc } from './repository';

/** Whether a member with this path sees it: from its publication on, also when it was cancelled. */
export const isReadable = ({ isShown, scope }: ActivityDoc, path: readonly string[]): boolean =>
  isShown && reaches(scope, path);

export interface Held {
  activity: ActivityDoc;
  roll: RollDoc;
}

const findHeld = async (db: Database, activityId: string): Promise<Held | null> => {
  const [activity, roll] = await Promise.all([findActivity(db, activityId), findRoll(db, activityId)]);
  return activity?.isShown && roll ? { activity, roll } : null;
};

/**
 * A published activity that reaches the caller, with its roll; also one that no longer does, while they are on its roll: who
 * has moved can leave before the timer looks. Two requests at once.
 */
export async function findReadable(
  db: Database,
  activityId: string,
  { caller: { memberId, path }, now }: Pick<MemberContext, 'caller' | 'now'>,
): Promise<Held | null> {
  const held = await findHeld(db, activityId);
  if (!held) return null;
  return isReadable(held.activity, path) || isOnRoll(held.roll, memberId, now) ? held : null;
}

export const isOnRoll = (roll: RollDoc, memberId: string, now: number): boolean =>
  placeIn(rollAt(roll, now), memberId).state !== 'none';

/** A published activity of a unit on which the caller holds one of these roles. Two requests at once. */
export async function findManaged(
  db: Database,
  activityId: string,
  { path, roles }: Caller,
  allowed: readonly Role[],
): Promise<Result<Held, 'NOT_FOUND' | 'FORBIDDEN'>> {
  const held = await findHeld(db, activityId);
  if (!held) return refuse('NOT_FOUND');
  return holdsOn(roles, allowed, held.activity.path)
    ? ok(held)
    : refuse(
        outsideCode(
          isReadable(held.activity, path) ||
            holdsOn(roles, ['editor', 'secretary', 'reviewer', 'admin'], held.activity.path),
        ),
      );
}
