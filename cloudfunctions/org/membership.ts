import type { Membership } from '../../core/org/contract';
import { findCaller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { findRequest, requestIdOf } from './repository/bindings';
import { findUnits, isOrganisationEmpty } from './units';
import { membershipOfRequest, meView } from './views';

/**
 * Whether an identity is bound to a member, waits for that, or neither. Two requests for a member, at most three for
 * anybody else.
 */
export async function findMembership(db: Database, identity: string): Promise<Membership> {
  const caller = await findCaller(db, identity);
  if (caller) {
    const unitIds = caller.roles.map((grant) => grant.unitId);
    const units = unitIds.length === 0 ? [] : await findUnits(db, unitIds);
    return { state: 'member', me: meView(caller, new Map(units.map((unit) => [unit._id, unit.name]))) };
  }
  const request = await findRequest(db, requestIdOf(identity));
  const asked = request && membershipOfRequest(request);
  return asked ?? { state: 'unbound', isOrganisationEmpty: await isOrganisationEmpty(db) };
}
