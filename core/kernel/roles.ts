/** What a person may do for a unit. A role is always granted on a unit and holds for that unit's subtree. */
export type Role = 'editor' | 'secretary' | 'reviewer' | 'discipline' | 'admin';

export interface RoleGrant {
  role: Role;
  unitId: string;
}

/** Ids of the units on which one of `roles` was granted. A role also holds for everything below such a unit. */
export const unitsHeld = (grants: readonly RoleGrant[], roles: readonly Role[]): string[] => [
  ...new Set(grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.unitId)),
];

/** Whether one of `roles` holds on the unit with this path (root first, the unit itself last). */
export const holdsOn = (grants: readonly RoleGrant[], roles: readonly Role[], unitPath: readonly string[]): boolean =>
  unitsHeld(grants, roles).some((unitId) => unitPath.includes(unitId));
