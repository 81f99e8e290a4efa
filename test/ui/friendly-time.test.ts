import { dueTime, exactTime, friendlyTime, timeAnd, versionWords } from '../../src/ui/friendly-time';

const shanghai = (text: string) => Date.parse(`${text}+08:00`);
const now = shanghai('2026-11-20T10:00:00'); // a Friday

describe('a time as people say it', () => {
  test.each([
    ['names the hour today', '2026-11-20T14:05:00', '今天 14:05'],
    ['knows yesterday, even two minutes before midnight', '2026-11-19T23:58:00', '昨天 23:58'],
    ['knows tomorrow', '2026-11-21T00:00:00', '明天 00:00'],
    ['names the weekday within six days back', '2026-11-14T09:00:00', '周六'],
    ['names the weekday within six days ahead', '2026-11-26T09:00:00', '周四'],
    ['gives the date after a week', '2026-11-13T09:00:00', '11月13日'],
    ['gives the date within the year', '2026-01-05T09:00:00', '1月5日'],
    ['gives the year beyond it', '2025-12-31T09:00:00', '2025年12月31日'],
  ])('%s', (_title, at, words) => {
    expect(friendlyTime(shanghai(at), now)).toBe(words);
  });

  test('gives the exact time on request', () => {
    expect(exactTime(shanghai('2026-11-20T14:05:00'))).toBe('2026年11月20日 14:05');
  });
});

it('keeps a time of day apart from what happens then', () => {
  expect(timeAnd(shanghai('2026-11-20T14:05:00'), now, '寄出')).toBe('今天 14:05 寄出');
  expect(timeAnd(shanghai('2026-11-14T09:00:00'), now, '寄出')).toBe('周六寄出');
  expect(dueTime(shanghai('2026-11-21T18:00:00'), now)).toBe('明天 18:00 截止');
});

test.each([
  ['2024-02-07', '2024年2月7日版'],
  ['2025 年修订', '2025 年修订'],
])('the version %s of a text is called %s', (version, words) => {
  expect(versionWords(version)).toBe(words);
});
