import type { ManagedUnits, UnitView } from '../../../core/org/workbench-contract';

export interface ScopeRow {
  unitId: string;
  name: string;
  /** Levels below the highest unit that is shown; 0 for that unit. */
  depth: number;
  /** `covered`: a chosen unit above includes it. */
  state: 'chosen' | 'covered' | 'free';
  hasChildren: boolean;
}

type Place = Pick<UnitView, 'unitId' | 'name' | 'path'>;

/**
 * All units that can be chosen, parents before children: those I manage, those above the publishing unit `speakerId`
 * (it may propose to publish to them too), and units that are in `scope` already because somebody else chose them.
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

/** The tree as rows, without the units below a closed one. */
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

/** The units whose names contain these letters, as a flat list. */
export const rowsNamed = (places: readonly Place[], scope: readonly string[], letters: string): ScopeRow[] =>
  places
    .filter(({ name }) => name.includes(letters))
    .map((place) => {
      const { unitId, name } = place;
      return { unitId, name, depth: 0, state: stateOf(place, scope), hasChildren: false };
    });

/** The units to fold at first: all that I manage except the highest, which stays open to show something to choose. */
export function foldedBelowTop({ items }: ManagedUnits): Set<string> {
  const managed = new Set(items.map(({ unitId }) => unitId));
  const below = items.filter(({ parentId }) => parentId !== null && managed.has(parentId));
  return new Set(below.map(({ unitId }) => unitId));
}

/** The scope after choosing a unit or taking it back. A chosen unit includes all below it, so those leave the scope. */
export function toggleScope(places: readonly Place[], scope: readonly string[], unitId: string): string[] {
  if (scope.includes(unitId)) return scope.filter((id) => id !== unitId);
  const below = new Set(places.filter(({ path }) => path.includes(unitId)).map((place) => place.unitId));
  return [...scope.filter((id) => !below.has(id)), unitId];
}
