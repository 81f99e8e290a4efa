import type { ManagedUnits, UnitView } from '../../../core/org/workbench-contract';

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

/**
 * Everything that can be chosen, parents before children: what I manage, what lies above the unit that speaks (it may
 * propose to address that as well), and what somebody else chose.
 */
export function placesOf({ items, above }: ManagedUnits, speakerId: string | null, scope: readonly string[]): Place[] {
  const speaker = items.find(({ unitId }) => unitId === speakerId);
  const offered = above.filter(({ unitId }) => speaker?.path.includes(unitId) || scope.includes(unitId));
  const places = [...offered, ...items];
  const known = new Set(places.map(({ unitId }) => unitId));
  const strangers = scope.filter((unitId) => !known.has(unitId));
  return [...places, ...strangers.map((unitId) => ({ unitId, name: '另一个单元', path: [unitId] }))];
}

const stateOf = ({ unitId, path }: Place, scope: readonly string[]): ScopeRow['state'] => {
  if (scope.includes(unitId)) return 'chosen';
  return path.some((id) => scope.includes(id)) ? 'covered' : 'free';
};

/** The tree as rows; what lies below a closed unit is left out. */
export function scopeRows(places: readonly Place[], scope: readonly string[], closed: ReadonlySet<string>): ScopeRow[] {
  const shown = new Set(places.map(({ unitId }) => unitId));
  const parents = new Set(places.map(({ path }) => path[path.length - 2]));
  return places.flatMap((place) => {
    const above = place.path.slice(0, -1);
    if (above.some((id) => closed.has(id))) return [];
    const depth = above.filter((id) => shown.has(id)).length;
    const { unitId, name } = place;
    return { unitId, name, depth, state: stateOf(place, scope), hasChildren: parents.has(unitId) };
  });
}

/** The units with these letters in their names, wherever in the tree they are. */
export const rowsNamed = (places: readonly Place[], scope: readonly string[], letters: string): ScopeRow[] =>
  places
    .filter(({ name }) => name.includes(letters))
    .map((place) => {
      const { unitId, name } = place;
      return { unitId, name, depth: 0, state: stateOf(place, scope), hasChildren: false };
    });

/** All that I manage but the top of it, which stays open, so that there is something to choose from. */
export function foldedBelowTop({ items }: ManagedUnits): Set<string> {
  const managed = new Set(items.map(({ unitId }) => unitId));
  const below = items.filter(({ parentId }) => parentId !== null && managed.has(parentId));
  return new Set(below.map(({ unitId }) => unitId));
}

/** A chosen unit speaks for all below it, so those need not be chosen besides. */
export function toggleScope(places: readonly Place[], scope: readonly string[], unitId: string): string[] {
  if (scope.includes(unitId)) return scope.filter((id) => id !== unitId);
  const below = new Set(places.filter(({ path }) => path.includes(unitId)).map((place) => place.unitId));
  return [...scope.filter((id) => !below.has(id)), unitId];
}
