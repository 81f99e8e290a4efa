import fc from 'fast-check';
import { addMonths, dayKey, daysOfMonth, mondayOf, monthOf } from '../../../core/kernel/calendar';
import { rhythmOf, spansOf, togetherOf, weeksOfMonth } from '../../../core/statistics/rules/rhythm';

const at = (iso: string): number => Date.parse(`${iso}+08:00`);
const AFTERWARDS = at('2027-03-01T00:00');

describe('weeks of a month', () => {
  test.each([
    ['2026-11', ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23']],
    ['2026-02', ['2026-01-26', '2026-02-02', '2026-02-09', '2026-02-16']],
    ['2027-01', ['2026-12-28', '2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25']],
  ])('%s has those whose Sunday is in it', (month, mondays) => {
    expect(weeksOfMonth(month)).toEqual(mondays);
  });

  test('follow each other: every week of a year belongs to one month', () => {
    const months = Array.from({ length: 12 }, (_, index) => addMonths('2026-01', index));
    const mondays = months.flatMap(weeksOfMonth);
    expect(new Set(mondays).size).toBe(52);
    expect(mondays).toEqual([...mondays].sort());
  });
});

describe('what a unit has published in a month', () => {
  const published = [
    ['in the first week, in the month before', '2026-10-30T09:00'],
    ['on the first of the month at midnight', '2026-11-01T00:00'],
    ['on a Wednesday', '2026-11-11T12:00'],
    ['later on that day', '2026-11-11T20:00'],
    ['in the last instant of the month', '2026-11-30T23:59:59.999'],
    ['in the month after', '2026-12-01T00:00'],
  ].map(([, iso = '']) => at(iso));

  test('is counted by the days of China', () => {
    const { published: count, days } = rhythmOf(published, '2026-11', AFTERWARDS);
    expect(count).toBe(4);
    expect(days).toHaveLength(30);
    expect([days[0], days[10], days[29]]).toEqual([1, 2, 1]);
  });

  test('leaves the weeks without a post, also when its first days are in the month before', () => {
    const { silentWeeks } = rhythmOf(published, '2026-11', AFTERWARDS);
    expect(silentWeeks).toEqual(['2026-11-02', '2026-11-16', '2026-11-23']);
  });

  test.each([
    ['before the week is over it is not silent', '2026-11-22T23:59:59.999', ['2026-11-02']],
    ['with its Sunday it is', '2026-11-23T00:00', ['2026-11-02', '2026-11-16']],
  ])('%s', (_title, now, silent) => {
    expect(rhythmOf(published, '2026-11', at(now)).silentWeeks).toEqual(silent);
  });

  test('a month without a post has its weeks only', () => {
    const { published: count, silentWeeks } = rhythmOf([], '2026-02', AFTERWARDS);
    expect([count, silentWeeks]).toEqual([0, weeksOfMonth('2026-02')]);
  });

  test('each post counts in one month, and its week is not silent', () => {
    const times = fc.array(fc.integer({ min: at('2026-01-01T00:00'), max: at('2026-12-31T23:59') }), { maxLength: 30 });
    fc.assert(
      fc.property(times, (all) => {
        const months = Array.from({ length: 12 }, (_, index) => addMonths('2026-01', index));
        const rhythms = months.map((month) => {
          const { weeks } = spansOf(month);
          const found = all.filter((time) => time >= weeks.from && time <= weeks.until);
          return { month, ...rhythmOf(found, month, AFTERWARDS) };
        });
        expect(rhythms.reduce((total, { published: count }) => total + count, 0)).toBe(all.length);
        for (const { month, days, published: count, silentWeeks } of rhythms) {
          expect(days.reduce((total, posts) => total + posts, 0)).toBe(count);
          expect(days).toHaveLength(daysOfMonth(month).length);
          const heard = all.map((time) => mondayOf(dayKey(time)));
          expect(silentWeeks).toEqual(weeksOfMonth(month).filter((monday) => !heard.includes(monday)));
        }
      }),
    );
  });
});

test('a month is found from a day, and others from it', () => {
  expect(monthOf('2026-11-30')).toBe('2026-11');
  expect([addMonths('2026-11', 2), addMonths('2026-01', -1), addMonths('2026-11', 0)]).toEqual([
    '2027-01',
    '2025-12',
    '2026-11',
  ]);
});

test('units above others have the sum of them, and the weeks in which none of them was heard', () => {
  const one = { published: 2, silentWeeks: ['2026-11-02', '2026-11-09'], required: 1, read: 5, confirmed: 4 };
  const other = { published: 1, silentWeeks: ['2026-11-09', '2026-11-16'], required: 2, read: 3, confirmed: 1 };
  expect(togetherOf([one, other])).toEqual({
    published: 3,
    silentWeeks: ['2026-11-09'],
    required: 3,
    read: 8,
    confirmed: 5,
  });
  expect(togetherOf([])).toEqual({ published: 0, silentWeeks: [], required: 0, read: 0, confirmed: 0 });
});
