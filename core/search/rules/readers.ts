import { type Role, type RoleGrant, unitsHeld } from '../../kernel/roles';
import type { PlacedUnit } from '../../kernel/scope';

/**
 * Who may find a thing, as keys to compare: `*` for everybody, a unit's id for its members (including those below), `#`
 * and a unit's id for those who keep the question bank at that unit or above, `~` and a member's id for that member
 * alone. Ids contain none of these signs.
 */
export interface Readers {
  /** A person with none of these keys cannot find the thing. */
  readers: string[];
  /** One key that every reader has; the index narrows by it. */
  within: string;
}

const EVERYBODY = '*';
/** One key for all question banks: few people keep a bank, and those see most of them. */
const BANKS = '#';

/** Roles that may see the question banks of their unit and below. */
const BANK_KEEPERS: readonly Role[] = ['editor', 'admin'];

const bankKey = (unitId: string): string => `${BANKS}${unitId}`;

export const everybody: Readers = { readers: [EVERYBODY], within: EVERYBODY };

/** Members at or below one of these units. */
export const membersOf = (scope: readonly Pick<PlacedUnit, '_id' | 'path'>[]): Readers => ({
  readers: scope.map(({ _id }) => _id),
  within: nearestCommon(scope.map(({ path }) => path)) ?? EVERYBODY,
});

const memberKey = (memberId: string): string => `~${memberId}`;

/** This member, and nobody else, whatever their role. */
export const onlyMember = (memberId: string): Readers => ({
  readers: [memberKey(memberId)],
  within: memberKey(memberId),
});

/** Those who keep the bank of the unit with this path. */
export const bankKeepersOf = (path: readonly string[]): Readers => ({ readers: path.map(bankKey), within: BANKS });

/** The lowest unit that all paths share; undefined if there is none. */
function nearestCommon(paths: readonly (readonly string[])[]): string | undefined {
  const [first = [], ...others] = paths;
  const common = first.filter((unitId, depth) => others.every((path) => path[depth] === unitId));
  return common[common.length - 1];
}

interface Person {
  memberId: string;
  path: readonly string[];
  roles: readonly RoleGrant[];
}

/** The keys of a person, to compare with `readers` and `within`. */
export function keysOf({ memberId, path, roles }: Person): { readers: string[]; within: string[] } {
  const banks = unitsHeld(roles, BANK_KEEPERS);
  return {
    readers: [EVERYBODY, memberKey(memberId), ...path, ...banks.map(bankKey)],
    within: [EVERYBODY, memberKey(memberId), ...path, ...(banks.length > 0 ? [BANKS] : [])],
  };
}
