/** With fewer, somebody who has scored as well could work out what another one gave. */
const FEWEST_OTHERS = 3;

interface Scored {
  mean: number;
  /** How many have scored it. */
  count: number;
}

/** The place of each of these by its mean, the highest first; equal means have the same place. */
export function placesOf<Id>(means: ReadonlyMap<Id, number>): ReadonlyMap<Id, number> {
  const sorted = [...means].sort(([, one], [, other]) => other - one);
  const places = new Map<Id, number>();
  let place = 0;
  for (const [at, [id, mean]] of sorted.entries()) {
    if (at === 0 || sorted[at - 1]?.[1] !== mean) place = at + 1;
    places.set(id, place);
  }
  return places;
}

/** The mean as it may be told to somebody: null where it would tell a single score. */
export const tellableMean = ({ mean, count }: Scored, hasScored: boolean): number | null =>
  count - (hasScored ? 1 : 0) >= FEWEST_OTHERS ? mean : null;
