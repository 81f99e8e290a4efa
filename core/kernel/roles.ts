/** What a person may do for a unit. A role is always granted on a unit and holds for that unit's subtree. */
export type Role = 'editor' | 'secretary' | 'reviewer' | 'admin';

export interface RoleGrant {
  role: Role;
  unitId: string;
}

/** Ids of the units where one of `roles` was granted; it holds for everything below each of them. */
export const unitsHeld = (grants: readonly RoleGrant[], roles: readonly Role[]): string[] => [
  ...new Set(grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.unitId)),
];

/** Whether one of `roles` holds on the unit whose path (root first, the unit itself last) is `unitPath`. */
export const holdsOn = (grants: readonly RoleGrant[], roles: readonly Role[], unitPath: readonly string[]): boolean =>
  unitsHeld(grants, roles).some((unitId) => unitPath.includes(unitId));
