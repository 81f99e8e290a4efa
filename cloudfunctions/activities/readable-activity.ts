import { ok, type Result, refuse } from '../../core/kernel/result';
import { holdsOn, type Role } from '../../core/kernel/roles';
import { reaches } from '../../core/kernel/scope';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { outsideCode } from '../_kit/outside-code';
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

/** A published activity that reaches the caller, with its roll. Two requests at once. */
export async function findReadable(db: Database, activityId: string, { path }: Caller): Promise<Held | null> {
  const held = await findHeld(db, activityId);
  return held && isReadable(held.activity, path) ? held : null;
}

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
