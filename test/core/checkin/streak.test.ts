import { currentLength, extend } from '../../../core/checkin/rules/streak';
import type { Run } from '../../../core/checkin/run';

const three: Run = { lastDay: '2026-11-19', length: 3 };

describe('a streak', () => {
  test.each<[string, Run | null, string, number]>([
    ['starts at one with the first check-in', null, '2026-11-20', 1],
    ['grows on the next day', three, '2026-11-20', 4],
    ['does not grow twice a day', three, '2026-11-19', 3],
    ['starts again after a missed day', three, '2026-11-21', 1],
    ['goes on across the end of a year', { lastDay: '2026-12-31', length: 9 }, '2027-01-01', 10],
    ['goes on across 29 February', { lastDay: '2028-02-29', length: 1 }, '2028-03-01', 2],
  ])('%s', (_title, run, today, length) => {
    expect(extend(run, today)).toEqual({ lastDay: today, length });
  });

  test.each<[string, Run | null, string, number]>([
    ['is nothing before the first check-in', null, '2026-11-20', 0],
    ['counts the day itself', three, '2026-11-19', 3],
    ['still stands on the day after', three, '2026-11-20', 3],
    ['is over when a whole day was missed', three, '2026-11-21', 0],
  ])('%s', (_title, run, today, length) => {
    expect(currentLength(run, today)).toBe(length);
  });
});
