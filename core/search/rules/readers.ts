import { type Role, type RoleGrant, unitsHeld } from '../../kernel/roles';
import type { PlacedUnit } from '../../kernel/scope';

/**
 * Who may find a thing, as keys that are compared: `*` everybody, a unit's id those at or below it, `#` and a unit's id
 * those who keep the bank there or above. Neither sign can stand in an id.
 */
export interface Readers {
  /** Whoever has none of these finds nothing of it. */
  readers: string[];
  /** One key that every reader has: an index narrows by it. */
  within: string;
}

const EVERYBODY = '*';
/** All banks: few keep one, and those see most of it. */
const BANKS = '#';

/** Who may look into the bank of the units below them. */
const BANK_KEEPERS: readonly Role[] = ['editor', 'admin'];

const bankKey = (unitId: string): string => `${BANKS}${unitId}`;

export const everybody: Readers = { readers: [EVERYBODY], within: EVERYBODY };

/** Members at or below one of these units. */
export const membersOf = (scope: readonly Pick<PlacedUnit, '_id' | 'path'>[]): Readers => ({
  readers: scope.map(({ _id }) => _id),
  within: nearestCommon(scope.map(({ path }) => path)) ?? EVERYBODY,
});

/** Those who keep the bank of the unit with this path. */
export const bankKeepersOf = (path: readonly string[]): Readers => ({ readers: path.map(bankKey), within: BANKS });

/** The last unit that all the paths have in common. */
function nearestCommon(paths: readonly (readonly string[])[]): string | undefined {
  const [first = [], ...others] = paths;
  const common = first.filter((unitId, depth) => others.every((path) => path[depth] === unitId));
  return common[common.length - 1];
}

interface Person {
  path: readonly string[];
  roles: readonly RoleGrant[];
}

/** The keys that somebody has, to be compared with `readers` and `within`. */
export function keysOf({ path, roles }: Person): { readers: string[]; within: string[] } {
  const banks = unitsHeld(roles, BANK_KEEPERS);
  return {
    readers: [EVERYBODY, ...path, ...banks.map(bankKey)],
    within: [EVERYBODY, ...path, ...(banks.length > 0 ? [BANKS] : [])],
  };
}
