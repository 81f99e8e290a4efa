import type { UnitView } from '../../../core/org/workbench-contract';

export interface ScopeRow {
  unitId: string;
  name: string;
  /** 0 for the top of what is shown. */
  depth: number;
  /** `covered`: a chosen unit above includes it. */
  state: 'chosen' | 'covered' | 'free';
  hasChildren: boolean;
}

type Place = Pick<UnitView, 'unitId' | 'name' | 'path'>;

const STEPS = ['一', '两', '三', '四', '五'];

/** The units above `unit` that I do not manage: whom my unit may propose to address as well. Their names are not told. */
export function unitsAbove(unit: UnitView | undefined, managed: readonly UnitView[]): Place[] {
  if (!unit) return [];
  const known = new Set(managed.map(({ unitId }) => unitId));
  const above = unit.path.slice(0, -1);
  return above.flatMap((unitId, index) => {
    if (known.has(unitId)) return [];
    const steps = STEPS[above.length - index - 1] ?? '几';
    return { unitId, name: index === 0 ? '全组织' : `上${steps}级组织`, path: unit.path.slice(0, index + 1) };
  });
}

/** Units of a scope that are neither managed nor above, as far as they can be shown: somebody else chose them. */
const strangers = (places: readonly Place[], scope: readonly string[]): Place[] => {
  const known = new Set(places.map(({ unitId }) => unitId));
  return scope.filter((unitId) => !known.has(unitId)).map((unitId) => ({ unitId, name: '另一个单元', path: [unitId] }));
};

/** Everything that can be chosen, parents before children. */
export function placesOf(units: readonly UnitView[], speakerId: string, scope: readonly string[]): Place[] {
  const speaker = units.find(({ unitId }) => unitId === speakerId);
  const places = [...unitsAbove(speaker, units), ...units];
  return [...places, ...strangers(places, scope)];
}

/** The tree as rows; what lies below a closed unit is left out. */
export function scopeRows(places: readonly Place[], scope: readonly string[], closed: ReadonlySet<string>): ScopeRow[] {
  const shown = new Set(places.map(({ unitId }) => unitId));
  const parents = new Set(places.map(({ path }) => path[path.length - 2]));
  return places.flatMap(({ unitId, name, path }) => {
    const above = path.slice(0, -1);
    if (above.some((id) => closed.has(id))) return [];
    const isCovered = above.some((id) => scope.includes(id));
    const state = scope.includes(unitId) ? 'chosen' : isCovered ? 'covered' : 'free';
    return { unitId, name, depth: above.filter((id) => shown.has(id)).length, state, hasChildren: parents.has(unitId) };
  });
}

/** A chosen unit speaks for all below it, so those need not be chosen besides. */
export function toggleScope(places: readonly Place[], scope: readonly string[], unitId: string): string[] {
  if (scope.includes(unitId)) return scope.filter((id) => id !== unitId);
  const below = new Set(places.filter(({ path }) => path.includes(unitId)).map((place) => place.unitId));
  return [...scope.filter((id) => !below.has(id)), unitId];
}
