import { holdsOn, type Role, type RoleGrant } from './roles';

/** A unit as the scope rules need it. A scope is a list of units, each standing for itself and everything below it. */
export interface PlacedUnit {
  _id: string;
  /** `UnitKind` of the organisation. */
  kind: string;
  /** Ids from the root to the unit itself. */
  path: readonly string[];
}

/** The unit in whose name something appears, and the units whose members see it. */
export interface Placement<Unit extends PlacedUnit = PlacedUnit> {
  unit: Unit;
  scope: readonly Unit[];
}

const isAtOrBelow = (unit: PlacedUnit, above: PlacedUnit): boolean => unit.path.includes(above._id);

/** Whether a scope reaches a member or unit with this path. */
export const reaches = (scope: readonly string[], path: readonly string[]): boolean =>
  scope.some((unitId) => path.includes(unitId));

/**
 * Finds the unit and the scope among `units`; null when one of them is unknown. A scope unit below another one is left
 * out, so that nobody is reached twice.
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
 * Whether a person may propose this scope. A scope within the units that they hold one of `roles` on is always allowed.
 * Any other scope must include the unit that speaks and stay in its tree: a branch may propose to address everybody, or
 * itself and a neighbour, and the reviewer decides; it may not address only a neighbour.
 */
export function mayAddress(grants: readonly RoleGrant[], roles: readonly Role[], { unit, scope }: Placement): boolean {
  if (holdsOnScope(grants, roles, scope)) return true;
  const includesUnit = scope.some((addressed) => isAtOrBelow(unit, addressed));
  return includesUnit && scope.every((addressed) => addressed.path[0] === unit.path[0]);
}

const IN_A_BRANCH: readonly string[] = ['branch', 'group'];

/**
 * Whether the scope lies in a single branch or group. Only the speaking unit and the units of the scope are considered
 * as that branch: two groups addressed by a third group count as more than one branch, to be on the safe side.
 */
export const staysInOneBranch = ({ unit, scope }: Placement): boolean =>
  [unit, ...scope].some(
    (candidate) =>
      IN_A_BRANCH.includes(candidate.kind) && scope.every((addressed) => isAtOrBelow(addressed, candidate)),
  );

/**
 * The branch among the units from the root to a member. A group belongs to its branch. Without a branch it is the
 * member's own unit.
 */
export function branchOf<Unit extends PlacedUnit>(units: readonly Unit[]): Unit | null {
  const fromBelow = [...units].sort((left, right) => right.path.length - left.path.length);
  return fromBelow.find((unit) => unit.kind === 'branch') ?? fromBelow[0] ?? null;
}
