import * as v from 'valibot';
import { isRealDay } from '../kernel/calendar';
import { endpoint } from '../kernel/endpoint';
import { count, day, integer, nothing } from '../kernel/fields';
import { isDistinct } from '../kernel/is-distinct';
import { MOST_YEARS } from './catalogue';

const MOST_DAYS = 60;

const days = v.pipe(
  v.array(v.pipe(day, v.check(isRealDay))),
  v.maxLength(MOST_DAYS),
  v.check((all) => isDistinct(all)),
);

/** One year of 节假日安排: see `YearOfHolidays`. */
export const yearOfHolidays = v.pipe(
  v.object({ year: v.pipe(integer, v.minValue(2000), v.maxValue(2100)), off: days, worked: days }),
  v.check(({ year, off, worked }) => [...off, ...worked].every((each) => each.startsWith(`${year}-`))),
  v.check(({ off, worked }) => isDistinct([...off, ...worked])),
);

export const holidays = v.object({
  years: v.array(v.object({ year: integer, off: v.array(day), worked: v.array(day) })),
  /** Incremented by every change; 0 while nobody has entered a year. */
  revision: count,
});
export type Holidays = v.InferOutput<typeof holidays>;

export const openHolidays = endpoint({
  fn: 'disclosure',
  action: 'openHolidays',
  kind: 'query',
  summary: '本组织录入的节假日安排，按年；公示按工作日计算时用',
  allow: ['editor', 'secretary', 'reviewer', 'admin'],
  input: nothing,
  output: holidays,
});

export const saveHolidays = endpoint({
  fn: 'disclosure',
  action: 'saveHolidays',
  kind: 'command',
  summary: '录入或改节假日安排，记入审计；只有管整个组织的管理员；已经开始的公示不变；别人刚改过的不会被盖掉',
  allow: ['admin'],
  input: v.object({
    seenRevision: count,
    years: v.pipe(
      v.array(yearOfHolidays),
      v.maxLength(MOST_YEARS),
      v.check((years) => isDistinct(years.map(({ year }) => year))),
    ),
  }),
  output: holidays,
});
