import type { RoleGrant } from '../../kernel/roles';

const isSame = (left: RoleGrant, right: RoleGrant): boolean => left.role === right.role && left.unitId === right.unitId;

export const hasGrant = (grants: readonly RoleGrant[], wanted: RoleGrant): boolean =>
  grants.some((grant) => isSame(grant, wanted));

export const withGrant = (grants: readonly RoleGrant[], added: RoleGrant): RoleGrant[] =>
  hasGrant(grants, added) ? [...grants] : [...grants, { role: added.role, unitId: added.unitId }];

export const withoutGrant = (grants: readonly RoleGrant[], taken: RoleGrant): RoleGrant[] =>
  grants.filter((grant) => !isSame(grant, taken));
