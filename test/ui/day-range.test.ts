import { dayRange } from '../../src/ui/day-range';

const at = (time: string): number => Date.parse(`${time}:00+08:00`);

it.each([
  ['2026-11-28T00:00', '2026-12-19T23:59', '11月28日 至 12月19日'],
  ['2026-11-30T00:00', '2026-12-01T23:59', '11月30日 至 12月1日'],
  ['2026-12-28T00:00', '2027-01-10T23:59', '2026年12月28日 至 2027年1月10日'],
])('from %s until %s reads “%s”', (from, until, words) => {
  expect(dayRange(at(from), at(until), at('2026-11-30T12:00'))).toBe(words);
});
