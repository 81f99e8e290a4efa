import { countByColumn, isUnread, newsSince } from '../../../core/feed/rules/unread';

const now = Date.parse('2026-11-20T10:00:00+08:00');
const DAY = 86_400_000;
const post = { publishedAt: now - DAY, isOpened: false, confirmedAt: null };

test.each([
  ['of yesterday', {}, true],
  ['of 30 days ago', { publishedAt: now - 30 * DAY }, true],
  ['older than that', { publishedAt: now - 30 * DAY - 1 }, false],
  ['that was opened', { isOpened: true }, false],
  ['that was confirmed before openings were remembered', { confirmedAt: now }, false],
])('a post %s', (_, changes, expected) => {
  expect(isUnread({ ...post, ...changes }, now)).toBe(expected);
});

test('news is what is not older than that', () => {
  expect(isUnread({ ...post, publishedAt: newsSince(now) }, now)).toBe(true);
});

test('the counts are in the order of the columns, of a hidden one only while there are any', () => {
  const columns = [
    { key: 'announcement', title: '公告', isHidden: false },
    { key: 'people', title: '身边好人', isHidden: true },
    { key: 'brief', title: '党务简报', isHidden: false },
  ];
  expect(countByColumn(columns, [{ column: 'people' }, { column: 'announcement' }, { column: 'people' }])).toEqual([
    { column: 'announcement', title: '公告', posts: 1 },
    { column: 'people', title: '身边好人', posts: 2 },
    { column: 'brief', title: '党务简报', posts: 0 },
  ]);
  expect(countByColumn(columns, []).map(({ column }) => column)).toEqual(['announcement', 'brief']);
});
