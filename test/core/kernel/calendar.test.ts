import {
  addDays,
  clockOf,
  dayBefore,
  dayKey,
  daysOfWeek,
  endOfDay,
  instantAt,
  isRealDay,
  mondayOf,
  startOfDay,
  weekday,
  weekKey,
} from '../../../core/kernel/calendar';

const at = (iso: string): number => Date.parse(iso);

describe('the day in Asia/Shanghai', () => {
  test.each([
    [
      'begins at midnight in China, sixteen hundred the day before in Greenwich',
      '2026-11-19T16:00:00.000Z',
      '2026-11-20',
    ],
    ['ends a millisecond before the next', '2026-11-20T15:59:59.999Z', '2026-11-20'],
    ['of New Year begins while Greenwich still has the old year', '2026-12-31T16:00:00Z', '2027-01-01'],
    ['of a leap year includes 29 February', '2028-02-28T16:00:00Z', '2028-02-29'],
  ])('%s', (_title, instant, day) => {
    expect(dayKey(at(instant))).toBe(day);
  });

  test('runs from its start to its end, both included', () => {
    expect(startOfDay('2026-11-20')).toBe(at('2026-11-20T00:00:00+08:00'));
    expect(endOfDay('2026-11-20')).toBe(at('2026-11-20T23:59:59.999+08:00'));
    expect(dayKey(startOfDay('2026-11-20'))).toBe('2026-11-20');
    expect(dayKey(endOfDay('2026-11-20'))).toBe('2026-11-20');
  });
});

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2027-01-01', -1, '2026-12-31'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2027-02-28', 1, '2027-03-01'],
  ['2026-11-20', 30, '2026-12-20'],
  ['2026-11-20', 0, '2026-11-20'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected);
});

test('the day before the first of March knows leap years', () => {
  expect(dayBefore('2028-03-01')).toBe('2028-02-29');
  expect(dayBefore('2027-03-01')).toBe('2027-02-28');
});

describe('the week', () => {
  test.each([
    ['2026-11-16', 1],
    ['2026-11-20', 5],
    ['2026-11-22', 7],
  ])('%s is day %i of its week', (day, expected) => {
    expect(weekday(day)).toBe(expected);
  });

  test('runs from Monday to Sunday, also across the end of a year', () => {
    expect(daysOfWeek('2027-01-01')).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]);
    expect(mondayOf('2026-11-22')).toBe('2026-11-16');
    expect(mondayOf('2026-11-16')).toBe('2026-11-16');
  });

  // ISO 8601: the week belongs to the year that holds its Thursday.
  test.each([
    ['2015-12-28', '2015-W53'],
    ['2016-01-03', '2015-W53'],
    ['2016-01-04', '2016-W01'],
    ['2018-12-31', '2019-W01'],
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2023-01-01', '2022-W52'],
    ['2024-12-30', '2025-W01'],
    ['2026-01-01', '2026-W01'],
    ['2026-11-20', '2026-W47'],
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
  ])('of %s is %s', (day, week) => {
    expect(weekKey(day)).toBe(week);
  });

  test('changes at midnight between Sunday and Monday in China', () => {
    expect(weekKey(dayKey(at('2026-11-22T23:59:59.999+08:00')))).toBe('2026-W47');
    expect(weekKey(dayKey(at('2026-11-23T00:00:00.000+08:00')))).toBe('2026-W48');
  });
});

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2026-11-31', false],
  ['x'.repeat(300), false],
  ['999999-01-01', false],
  ['2026', false],
])('whether there is a day %p: %p', (day, isThere) => {
  expect(isRealDay(day)).toBe(isThere);
});

test.each([
  ['2026-11-20', '00:00', '2026-11-19T16:00:00Z'],
  ['2026-11-20', '08:30', '2026-11-20T00:30:00Z'],
  ['2026-12-31', '23:59', '2026-12-31T15:59:00Z'],
])('%s %s in China is an instant, and is told from it', (day, clock, instant) => {
  expect(instantAt(day, clock)).toBe(at(instant));
  expect(clockOf(at(instant))).toBe(clock);
});
