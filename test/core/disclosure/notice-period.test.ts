import { noticeEnd, noticeStand } from '../../../core/disclosure/rules/notice-period';
import { isRealDay } from '../../../core/kernel/calendar';
import { isWorkingDay, type YearOfHolidays } from '../../../core/kernel/work-calendar';

const at = (time: string): number => Date.parse(`${time}+08:00`);
/** The table of a year made up for this test. */
const years: readonly YearOfHolidays[] = [
  { year: 2026, off: ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'], worked: ['2026-10-10'] },
];

describe('days of the calendar', () => {
  test.each([
    ['from the day after, to the end of the last day', '2026-11-20T09:30:00', 7, '2026-11-27'],
    ['the same for what is opened in the last minute of a day', '2026-11-20T23:59:59', 7, '2026-11-27'],
    ['a day later from midnight in Shanghai', '2026-11-21T00:00:00', 7, '2026-11-28'],
    ['across the end of a year, without its table', '2026-12-28T09:30:00', 7, '2027-01-04'],
    ['across a leap day', '2028-02-27T12:00:00', 3, '2028-03-01'],
  ])('%s', (_title, opened, days, last) => {
    expect(noticeEnd(at(opened), { days, inWorkingDays: false }, [])).toBe(at(`${last}T23:59:59.999`));
  });
});

describe('工作日', () => {
  test.each([
    ['leave a weekend out', '2026-11-20T09:30:00', 5, '2026-11-27'],
    ['begin after a weekend', '2026-11-21T09:30:00', 1, '2026-11-23'],
    ['leave holidays out and count a weekend that is worked', '2026-09-30T09:30:00', 3, '2026-10-10'],
    ['end on the last day of the table', '2026-12-30T09:30:00', 1, '2026-12-31'],
  ])('%s', (_title, opened, days, last) => {
    expect(noticeEnd(at(opened), { days, inWorkingDays: true }, years)).toBe(at(`${last}T23:59:59.999`));
  });

  test('of a year that is not entered are not guessed', () => {
    expect(noticeEnd(at('2026-12-30T09:30:00'), { days: 2, inWorkingDays: true }, years)).toBeNull();
    expect(noticeEnd(at('2027-03-01T09:30:00'), { days: 1, inWorkingDays: true }, years)).toBeNull();
  });

  test.each<[string, boolean | null]>([
    ['2026-10-01', false],
    ['2026-10-08', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2027-01-04', null],
  ])('%s is one: %s', (day, is) => {
    expect(isWorkingDay(day, years)).toBe(is);
  });
});

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2026-04-31', false],
  ['2026-13-01', false],
  ['0000-10-10', false],
  ['x'.repeat(9), false],
])('there is a %s: %s', (day, is) => {
  expect(isRealDay(day)).toBe(is);
});

describe('where a 公示 of 7 days stands that was opened on November 20th', () => {
  const opened = at('2026-11-20T09:30:00');
  const ends = at('2026-11-27T23:59:59.999');

  test.each([
    [
      'before its first day it says when it begins',
      '2026-11-20T23:59:59',
      { part: 'before', beginsAt: at('2026-11-21T00:00:00') },
    ],
    ['from midnight it is counted', '2026-11-21T00:00:00', { part: 'running', days: 6 }],
    ['the hour makes no difference', '2026-11-21T23:59:59', { part: 'running', days: 6 }],
    ['on the day before its last one', '2026-11-26T12:00:00', { part: 'running', days: 1 }],
    ['its last day', '2026-11-27T23:59:59', { part: 'running', days: 0 }],
    ['and then it is over', '2026-11-28T00:00:00', { part: 'over' }],
  ])('%s', (_title, now, stand) => {
    expect(noticeStand(opened, ends, at(now))).toEqual(stand);
  });
});
