import { addDays, type DayKey } from '../../kernel/calendar';
import type { Role } from '../../kernel/roles';
import type { AdoptedItem } from '../catalogue-contract';

/** Something that a unit has disclosed for an item of the catalogue. */
export interface Disclosed {
  disclosureId: string;
  day: DayKey;
}

/** What an item asks of a unit by a day, and whether it came. */
export interface Due {
  day: DayKey;
  /** null: not yet. It may have come late. */
  by: Disclosed | null;
}

/** Days before it is due from which something that was disclosed counts for it, where no earlier due day comes first. */
export const DAYS_AHEAD = 365;

/** An item as a unit has to keep it that was founded on a day; null: long ago. Nothing is owed by days before it was there. */
export const askedOf = (item: AdoptedItem, foundedOn: DayKey | null): AdoptedItem =>
  foundedOn !== null && item.since !== null && item.since < foundedOn ? { ...item, since: foundedOn } : item;

/** The days by which an item is owed, from when it was adopted to this day; none for one that happens or is hidden. */
export function dueDays(
  { timing, since, isHidden }: Pick<AdoptedItem, 'timing' | 'since' | 'isHidden'>,
  upTo: DayKey,
): DayKey[] {
  if (since === null || isHidden || timing.kind === 'onEvent') return [];
  if (timing.kind === 'fixed') return timing.day >= since && timing.day <= upTo ? [timing.day] : [];
  const [first, last] = [Number(since.slice(0, 4)), Number(upTo.slice(0, 4))];
  const years = Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
  return years
    .flatMap((year) => timing.days.map((day) => `${year}-${day}`))
    .filter((day) => day >= since && day <= upTo)
    .sort();
}

/**
 * What was disclosed, given to the days by which it was owed: each counts once, for the first day that still lacks it, from the
 * day after the one before (or a year ahead) until the next one.
 * @param days sorted
 */
export function duesOf(days: readonly DayKey[], disclosed: readonly Disclosed[]): Due[] {
  const left = [...disclosed].sort((one, other) => (one.day < other.day ? -1 : 1));
  return days.map((day, at) => {
    const after = days[at - 1] ?? addDays(day, -DAYS_AHEAD);
    const before = days[at + 1];
    const found = left.findIndex((each) => each.day > after && (before === undefined || each.day <= before));
    const [by = null] = found < 0 ? [] : left.splice(found, 1);
    return { day, by };
  });
}

/** Days before it is due from which something stands on the desk of who is responsible. */
export const DAYS_OF_WARNING = 30;

export interface ResponsibleUnit {
  unitId: string;
  kind: string;
  /** null in one from before this was kept. */
  foundedOn: DayKey | null;
  /** The roles that somebody holds on this very unit. */
  roles: readonly Role[];
}

export interface Owed {
  unitId: string;
  item: AdoptedItem;
  day: DayKey;
}

/** The items that somebody with these roles is responsible for, by unit. */
export const responsibilities = (
  items: readonly AdoptedItem[],
  units: readonly ResponsibleUnit[],
): Omit<Owed, 'day'>[] =>
  units.flatMap(({ unitId, kind, foundedOn, roles }) =>
    items
      .filter(({ unitKinds, responsible }) => unitKinds.some((each) => each === kind) && roles.includes(responsible))
      .map((item) => ({ unitId, item: askedOf(item, foundedOn) })),
  );

/**
 * The days by which an item is owed that still lack it: overdue ones until the next day takes their place, and those of the
 * days of warning.
 */
export function lacking(item: AdoptedItem, disclosed: readonly Disclosed[], today: DayKey): DayKey[] {
  const dues = duesOf(dueDays(item, addDays(today, DAYS_OF_WARNING)), disclosed);
  return dues
    .filter(({ by }, at) => {
      const next = dues[at + 1];
      return by === null && (next === undefined || next.day > today);
    })
    .map(({ day }) => day);
}
