import { holdsOn, type Role, type RoleGrant } from '../../core/kernel/roles';
import type { PlacedRole } from '../../core/org/rules/binding';
import type { Caller, MemberDoc } from '../_kit/caller';
import { Members } from '../_kit/collections';
import type { Database, Transaction } from '../_kit/database';
import type { MemberContext } from '../_kit/serve';
import { Units } from './collections';
import { findUnit, type UnitDoc } from './units';

/** The unit, if one of `roles` lets the caller act on it; null if it is unknown or outside the caller's roles. */
export async function findManagedUnit(
  db: Database,
  caller: Caller,
  roles: readonly Role[],
  unitId: string,
): Promise<UnitDoc | null> {
  const unit = await findUnit(db, unitId);
  return unit && holdsOn(caller.roles, roles, unit.path) ? unit : null;
}

/** The active member as the transaction sees them, if one of `roles` lets the caller act on their unit. */
export async function findManagedMember(
  transaction: Transaction,
  caller: Caller,
  roles: readonly Role[],
  memberId: string,
): Promise<MemberDoc | null> {
  const member = await transaction.in(Members).find(memberId);
  return member?.status === 'active' && holdsOn(caller.roles, roles, member.path) ? member : null;
}

/**
 * Whether the caller, as the transaction sees them, is still bound to the account in hand and holds one of `roles` on
 * this path. A call that gives rights to somebody asks once more: what was ended since it came must not live on in them.
 */
export async function stillHolds(
  transaction: Transaction,
  { caller, identity }: Pick<MemberContext, 'caller' | 'identity'>,
  roles: readonly Role[],
  path: readonly string[],
): Promise<boolean> {
  const present = await transaction.in(Members).find(caller.memberId);
  return present?.status === 'active' && present.identities.includes(identity) && holdsOn(present.roles, roles, path);
}

/** Roles with the paths of their units. A unit that does not exist gets a path of its own id only. */
export async function placeRoles(transaction: Transaction, grants: readonly RoleGrant[]): Promise<PlacedRole[]> {
  const placed: PlacedRole[] = [];
  for (const { role, unitId } of grants) {
    const unit = await transaction.in(Units).find(unitId);
    placed.push({ role, path: unit?.path ?? [unitId] });
  }
  return placed;
}
