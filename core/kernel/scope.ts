import { holdsOn, type Role, type RoleGrant } from './roles';

/** A unit as rules about scope see it: a scope is a list of units, and each stands for itself and everything below it. */
export interface PlacedUnit {
  _id: string;
  /** `UnitKind` of the organisation. */
  kind: string;
  /** Ids from the root to the unit itself. */
  path: readonly string[];
}

/** In whose name something appears, and before whom. */
export interface Placement<Unit extends PlacedUnit = PlacedUnit> {
  unit: Unit;
  scope: readonly Unit[];
}

const isAtOrBelow = (unit: PlacedUnit, above: PlacedUnit): boolean => unit.path.includes(above._id);

/** Whether a scope reaches a member (or a unit) with this path. */
export const reaches = (scope: readonly string[], path: readonly string[]): boolean =>
  scope.some((unitId) => path.includes(unitId));

/**
 * The unit and the scope, found among `units`; null where one of them is unknown. A unit below another of the scope is
 * reached already and left out, so that nobody is reached by two of them.
 */
export function place<Unit extends PlacedUnit>(
  units: readonly Unit[],
  unitId: string,
  scopeIds: readonly string[],
): Placement<Unit> | null {
  const byId = new Map(units.map((unit) => [unit._id, unit]));
  const unit = byId.get(unitId);
  const named = [...new Set(scopeIds)].flatMap((id) => byId.get(id) ?? []);
  if (!unit || named.length < new Set(scopeIds).size) return null;
  const scope = named.filter((own) => !named.some((other) => other !== own && isAtOrBelow(own, other)));
  return { unit, scope };
}

/** Whether one of `roles` holds on every unit of the scope. */
export const holdsOnScope = (
  grants: readonly RoleGrant[],
  roles: readonly Role[],
  scope: readonly PlacedUnit[],
): boolean => scope.every((unit) => holdsOn(grants, roles, unit.path));

/**
 * Whether somebody may propose this scope. What one manages, one may address. Beyond that, a scope must include the unit
 * that speaks and stay in its tree: a branch may propose to address all, or itself and a neighbour, and the reviewer
 * decides; it may not speak to a neighbour alone.
 */
export function mayAddress(grants: readonly RoleGrant[], roles: readonly Role[], { unit, scope }: Placement): boolean {
  if (holdsOnScope(grants, roles, scope)) return true;
  const includesUnit = scope.some((addressed) => isAtOrBelow(unit, addressed));
  return includesUnit && scope.every((addressed) => addressed.path[0] === unit.path[0]);
}

const IN_A_BRANCH: readonly string[] = ['branch', 'group'];

/**
 * Whether the scope lies in a single branch or group. Only the units that it names are asked, and the one that speaks:
 * two groups addressed by a third count as more than one branch, on the side of caution.
 */
export const staysInOneBranch = ({ unit, scope }: Placement): boolean =>
  [unit, ...scope].some(
    (candidate) =>
      IN_A_BRANCH.includes(candidate.kind) && scope.every((addressed) => isAtOrBelow(addressed, candidate)),
  );
