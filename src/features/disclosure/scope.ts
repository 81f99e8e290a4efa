import { PROPOSERS } from '../../../core/disclosure/rules/standing';
import { type RoleGrant, unitsHeld } from '../../../core/kernel/roles';
import type { UnitView } from '../../../core/org/workbench-contract';

/** Units in whose name somebody may propose. */
export function unitsToSpeakFor(units: readonly UnitView[], roles: readonly RoleGrant[]): UnitView[] {
  const held = unitsHeld(roles, PROPOSERS);
  return units.filter((unit) => unit.path.some((id) => held.includes(id)));
}

/**
 * Whom an item may be addressed to. Beyond what one manages there is the whole tree, whose top is known by its id alone;
 * whoever reviews decides whether it goes that far.
 */
export function scopeChoices(units: readonly UnitView[], unitId: string | null): { unitId: string; name: string }[] {
  const root = units.find((unit) => unit.unitId === unitId)?.path[0];
  const beyond = root === undefined || units.some((unit) => unit.unitId === root) ? [] : [root];
  return [...beyond.map((id) => ({ unitId: id, name: '全组织' })), ...units];
}

/** A unit counts for everything below it, so what lies below a chosen one is neither chosen nor offered. */
export const isCovered = (unitId: string, scope: readonly string[], units: readonly UnitView[]): boolean => {
  const path = units.find((unit) => unit.unitId === unitId)?.path ?? [];
  return path.slice(0, -1).some((above) => scope.includes(above));
};

export function toggleScope(unitId: string, scope: readonly string[], units: readonly UnitView[]): string[] {
  if (scope.includes(unitId)) return scope.filter((id) => id !== unitId);
  const next = [...scope, unitId];
  return next.filter((id) => !isCovered(id, next, units));
}
