import { addDays, addMonths, type DayKey, monthOf } from '../../kernel/calendar';
import { FEWEST_SHOWN } from '../../kernel/fewest-shown';

export interface Tally {
  received: number;
  /** Of those that are answered or whose day to answer is over. */
  inTime: number;
  due: number;
}

export interface Row<Key> extends Tally {
  key: Key;
}

export interface Table<Key> {
  /** null: too few in all. */
  total: Tally | null;
  /** Only groups with enough. */
  rows: Row<Key>[];
  /** Whether there are groups that are not shown. */
  hasOthers: boolean;
}

/**
 * Figures by group. A group of fewer than five letters is not shown, and neither is what would tell it by subtraction: if
 * all groups that are not shown together are fewer than five, the smallest shown one is left out with them.
 */
export function tableOf<Key>(rows: readonly Row<Key>[]): Table<Key> {
  const sum = rows.reduce((all, row) => plus(all, row), NONE);
  if (sum.received < FEWEST_SHOWN) return { total: null, rows: [], hasOthers: rows.length > 0 };
  const sorted = [...rows].filter(({ received }) => received > 0).sort((one, other) => other.received - one.received);
  const shown = sorted.filter(({ received }) => received >= FEWEST_SHOWN);
  const hidden = sorted.length - shown.length;
  const left = sum.received - shown.reduce((all, { received }) => all + received, 0);
  if (hidden > 0 && left < FEWEST_SHOWN) shown.pop();
  return { total: sum, rows: shown, hasOthers: shown.length < sorted.length };
}

const NONE: Tally = { received: 0, inTime: 0, due: 0 };

const plus = (one: Tally, other: Tally): Tally => ({
  received: one.received + other.received,
  inTime: one.inTime + other.inTime,
  due: one.due + other.due,
});

/** The last twelve whole months: figures that grew by the day would tell what came today. */
export function figurePeriod(today: DayKey): { from: DayKey; until: DayKey } {
  const month = monthOf(today);
  return { from: `${addMonths(month, -12)}-01`, until: addDays(`${month}-01`, -1) };
}
