import { addDays, type DayKey } from '../../kernel/calendar';
import type { CategoryKey } from '../catalogue';
import type { AdoptedItem } from '../catalogue-contract';
import type { CoverageFigures, Quarter } from '../coverage-contract';
import { askedOf, DAYS_AHEAD, type Disclosed, dueDays, duesOf, type ResponsibleUnit } from './due';

/** Both days are within. */
export interface Period {
  from: DayKey;
  until: DayKey;
}

const MONTHS_OF_QUARTER = 3;
const LONGEST_YEAR = 366;
const two = (number: number): string => String(number).padStart(2, '0');

/** A year, or one quarter of it. */
export function periodOf(year: number, quarter: Quarter | null): Period {
  if (quarter === null) return { from: `${year}-01-01`, until: `${year}-12-31` };
  const last = quarter * MONTHS_OF_QUARTER;
  const next = last === 12 ? `${year + 1}-01-01` : `${year}-${two(last + 1)}-01`;
  return { from: `${year}-${two(last - MONTHS_OF_QUARTER + 1)}-01`, until: addDays(next, -1) };
}

const isWithin = (day: DayKey, { from, until }: Period): boolean => day >= from && day <= until;

/** Something that a unit has disclosed, with what it was disclosed for; null in one from before there was a catalogue. */
export interface DisclosedItem extends Disclosed {
  category: CategoryKey;
  catalogueKey: string | null;
}

/** What the catalogue asks of a unit by a day, and what came of it. */
export interface OwedItem<Item extends DisclosedItem = DisclosedItem> {
  item: AdoptedItem;
  day: DayKey;
  by: Item | null;
}

/** What stands behind the figures of a unit in a period. */
export interface CoverageLines<Item extends DisclosedItem = DisclosedItem> {
  disclosed: Item[];
  owed: OwedItem<Item>[];
}

/** From when on something counts for the items of a catalogue: a year before the first of them was adopted. null: nothing is owed. */
export function countsFrom(items: readonly Pick<AdoptedItem, 'since' | 'timing' | 'isHidden'>[]): DayKey | null {
  const [first] = items
    .flatMap(({ since, timing, isHidden }) => (since === null || isHidden || timing.kind === 'onEvent' ? [] : [since]))
    .sort();
  return first === undefined ? null : addDays(first, -DAYS_AHEAD);
}

/**
 * The lines of a unit in a period: what it has disclosed in it, and what it owes by a day in it. What was
 * disclosed before or after can be what a day in the period lacked, so `disclosed` is everything from `countsFrom` on.
 */
export function linesOf<Item extends DisclosedItem>(
  { kind, foundedOn }: Pick<ResponsibleUnit, 'kind' | 'foundedOn'>,
  items: readonly AdoptedItem[],
  disclosed: readonly Item[],
  period: Period,
): CoverageLines<Item> {
  const byId = new Map(disclosed.map((each) => [each.disclosureId, each]));
  const owed = items
    .filter(({ unitKinds }) => unitKinds.some((each) => each === kind))
    .flatMap((item) =>
      duesOf(
        // With the day that comes next, after which something is too late for the last one of the period.
        dueDays(askedOf(item, foundedOn), addDays(period.until, LONGEST_YEAR)),
        disclosed.filter(({ catalogueKey }) => catalogueKey === item.key),
      ).map(({ day, by }) => ({ item, day, by: (by && byId.get(by.disclosureId)) ?? null })),
    )
    .filter(({ day }) => isWithin(day, period))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  return { disclosed: disclosed.filter(({ day }) => isWithin(day, period)), owed };
}

/** The lines of one category; all of them for null. */
export const inCategory = <Item extends DisclosedItem>(
  { disclosed, owed }: CoverageLines<Item>,
  category: CategoryKey | null,
): CoverageLines<Item> =>
  category === null
    ? { disclosed, owed }
    : {
        disclosed: disclosed.filter((each) => each.category === category),
        owed: owed.filter(({ item }) => item.category === category),
      };

/** The figures that stand for these lines. A day is overdue from the day after it. */
export function figuresOf({ disclosed, owed }: CoverageLines, today: DayKey): CoverageFigures {
  const lacking = owed.filter(({ by }) => by === null);
  const owedFor = new Set(owed.map(({ by }) => by?.disclosureId));
  return {
    disclosed: disclosed.length,
    owed: owed.length,
    lacking: lacking.length,
    overdue: lacking.filter(({ day }) => day < today).length,
    besides: disclosed.filter(({ disclosureId }) => !owedFor.has(disclosureId)).length,
  };
}
