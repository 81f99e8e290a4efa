import { noticeWords, overdueWords } from '../../../src/features/disclosure/words';

const at = (time: string): number => Date.parse(`2026-${time}:00+08:00`);
const now = at('11-20T14:00');

test.each([
  ['11-20T09:00', '11-27T23:59', '公示明天开始'],
  ['11-19T09:00', '11-27T14:00', '公示还有 7 天'],
  ['11-19T23:59', '11-21T00:30', '公示还有 1 天'],
  ['11-13T09:00', '11-20T23:00', '公示今天结束'],
  ['11-13T09:00', '11-20T13:00', '公示已于11月20日结束'],
])('a 公示 that was opened at %s and lasts until %s reads “%s”', (publishedAt, endsAt, words) => {
  expect(noticeWords({ publishedAt: at(publishedAt), endsAt: at(endsAt) }, now)).toBe(words);
});

test.each([
  ['12-05T23:59', null],
  ['11-20T23:59', null],
  ['11-19T23:59', '应在11月19日前答复，已过 1 天'],
  ['11-10T23:59', '应在11月10日前答复，已过 10 天'],
])('an answer due at %s is late: %s', (dueAt, words) => {
  expect(overdueWords(at(dueAt), now)).toBe(words);
});
