import { isFoundBy } from '../../../core/kernel/found-by';
import type { ManagedUnits } from '../../../core/org/workbench-contract';

/** A unit to choose. One of which only the name is known stands alone, at the top. */
export interface Place {
  unitId: string;
  name: string;
  /** Ids from the root to the unit itself. */
  path?: readonly string[];
  /** First letters of how its name is read, by which it is found too. */
  initials?: string;
}

/** `covered`: a chosen unit above includes it. */
type State = 'chosen' | 'covered' | 'free';

export interface PlaceRow {
  unitId: string;
  name: string;
  /** Levels below the highest unit that is shown; 0 for that unit. */
  depth: number;
  state: State;
  hasChildren: boolean;
  /** The unit right above, where the tree does not show it. */
  above: string | null;
}

const pathOf = ({ unitId, path }: Place): readonly string[] => path ?? [unitId];
const parentOf = (place: Place): string | undefined => pathOf(place)[pathOf(place).length - 2];

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
  return [...places, ...strangers.map((unitId) => ({ unitId, name: '另一个单元' }))];
}

/** How a place stands to the chosen ones; `isWhole`: a chosen one includes all below it. */
const stateOf = (place: Place, chosen: readonly string[], isWhole: boolean): State => {
  if (chosen.includes(place.unitId)) return 'chosen';
  return isWhole && pathOf(place).some((id) => chosen.includes(id)) ? 'covered' : 'free';
};

interface Choice {
  chosen: readonly string[];
  /** A chosen unit includes all below it. */
  isWhole: boolean;
}

/** The tree as rows, without the units below a closed one. */
export function treeRows(
  places: readonly Place[],
  { chosen, isWhole }: Choice,
  closed: ReadonlySet<string>,
): PlaceRow[] {
  const shown = new Set(places.map(({ unitId }) => unitId));
  const parents = new Set(places.map(parentOf));
  return places.flatMap((place) => {
    const above = pathOf(place).slice(0, -1);
    if (above.some((id) => closed.has(id))) return [];
    const depth = above.filter((id) => shown.has(id)).length;
    const { unitId, name } = place;
    return {
      unitId,
      name,
      depth,
      state: stateOf(place, chosen, isWhole),
      hasChildren: parents.has(unitId),
      above: null,
    };
  });
}

/** The units whose names contain these letters, or are read with these first letters, as a flat list. */
export function rowsNamed(places: readonly Place[], { chosen, isWhole }: Choice, letters: string): PlaceRow[] {
  const nameOf = new Map(places.map(({ unitId, name }) => [unitId, name]));
  return places
    .filter((place) => isFoundBy(place, letters))
    .map((place) => ({
      unitId: place.unitId,
      name: place.name,
      depth: 0,
      state: stateOf(place, chosen, isWhole),
      hasChildren: false,
      above: nameOf.get(parentOf(place) ?? '') ?? null,
    }));
}

/** The units to fold at first: all that lie below another, except on the way to a chosen one. */
export function foldedAtFirst(places: readonly Place[], chosen: readonly string[]): Set<string> {
  const known = new Set(places.map(({ unitId }) => unitId));
  const onTheWay = new Set(
    places.filter(({ unitId }) => chosen.includes(unitId)).flatMap((place) => pathOf(place).slice(0, -1)),
  );
  return new Set(
    places
      .filter(
        (place) =>
          pathOf(place)
            .slice(0, -1)
            .some((id) => known.has(id)) && !onTheWay.has(place.unitId),
      )
      .map(({ unitId }) => unitId),
  );
}

/** The scope after choosing a unit or taking it back. A chosen unit includes all below it, so those leave the scope. */
export function toggleScope(places: readonly Place[], scope: readonly string[], unitId: string): string[] {
  if (scope.includes(unitId)) return scope.filter((id) => id !== unitId);
  const below = new Set(places.filter((place) => pathOf(place).includes(unitId)).map((place) => place.unitId));
  return [...scope.filter((id) => !below.has(id)), unitId];
}

/** A name in the parts before, of and after what was looked for; as one part where its letters do not stand in it. */
export function markedName(name: string, letters: string): readonly [before: string, hit: string, after: string] {
  const wanted = letters.trim().toLowerCase();
  const at = wanted === '' ? -1 : name.toLowerCase().indexOf(wanted);
  return at < 0
    ? [name, '', '']
    : [name.slice(0, at), name.slice(at, at + wanted.length), name.slice(at + wanted.length)];
}

/** `一支部、二支部等 5 个单元`; null while none is chosen. */
export function chosenWords(places: readonly Place[], chosen: readonly string[]): string | null {
  const names = places.filter(({ unitId }) => chosen.includes(unitId)).map(({ name }) => name);
  if (names.length === 0) return null;
  return names.length <= MOST_NAMES
    ? names.join('、')
    : `${names.slice(0, MOST_NAMES).join('、')}等 ${names.length} 个单元`;
}

const MOST_NAMES = 3;
