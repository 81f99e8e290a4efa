import { MS_PER_DAY } from '../kernel/calendar';
import { holdsOn, type RoleGrant } from '../kernel/roles';
import type { Judge } from './standing';

/** What has waited so long, in ms, is shown one level up as well; after as long again, one level further. */
export const CLIMBS_AFTER = 3 * MS_PER_DAY;

/**
 * The lowest unit by whose offices somebody can take the next step, as its place in the path (the root is 0); null if they
 * cannot take it. Offices on units beside the path are held everywhere.
 */
export function seatOf(
  { memberId, roles }: Judge,
  path: readonly string[],
  mayTake: (judge: Judge) => boolean,
): number | null {
  const isFrom = (depth: number) => (grant: RoleGrant) =>
    !path.includes(grant.unitId) || path.indexOf(grant.unitId) >= depth;
  const depths = path.map((_unitId, depth) => depth).reverse();
  return depths.find((depth) => mayTake({ memberId, roles: roles.filter(isFrom(depth)) })) ?? null;
}

interface Wait {
  /** Of the unit in whose name it appears, root first. */
  path: readonly string[];
  /** Since when the next step has been due, in ms. */
  since: number;
  /** `seatOf` everybody who could take it. */
  seats: readonly number[];
}

/**
 * Whether something that waits is in the queue of one of those who could take the next step. At first it is for the lowest
 * level where anybody could, and for administrators, who answer for the whole; the others follow from below.
 */
export function isInQueueOf(
  { roles }: Pick<Judge, 'roles'>,
  seat: number,
  { path, since, seats }: Wait,
  now: number,
): boolean {
  const below = new Set(seats.filter((other) => other > seat)).size;
  return holdsOn(roles, ['admin'], path) || now >= since + below * CLIMBS_AFTER;
}
