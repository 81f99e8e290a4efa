import { whyNotReleased } from '../../../core/feed/rules/release';

const NOON = Date.parse('2026-11-20T12:00:00+08:00');
const HOUR = 3_600_000;
const due = { isPlaced: true, isAsPassed: true, publishAt: NOON, expiresAt: null };

test.each<[string, Partial<Parameters<typeof whyNotReleased>[0]>, number, string | null]>([
  ['at its time', {}, NOON, null],
  ['hours late, as nobody ran the timer', {}, NOON + 5 * HOUR, null],
  ['as long as its time is not over', { expiresAt: NOON + HOUR }, NOON + HOUR - 1, null],
  ['when its time is over already', { expiresAt: NOON + HOUR }, NOON + HOUR, '已经过了下线时间。'],
  ['that says something else than was passed', { isAsPassed: false }, NOON, '内容和审核通过时的不一样。'],
  ['whose unit is gone', { isPlaced: false }, NOON, '它的单元，或者能看到它的单元，已经不在了。'],
  [
    'whose unit is gone, whatever it says',
    { isPlaced: false, isAsPassed: false },
    NOON,
    '它的单元，或者能看到它的单元，已经不在了。',
  ],
])('a scheduled post %s', (_title, changes, now, why) => {
  expect(whyNotReleased({ ...due, ...changes }, now)).toBe(why);
});
