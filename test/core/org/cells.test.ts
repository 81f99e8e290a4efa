import { readDay, readId, readText, readWord, splitCell } from '../../../core/org/rules/cells';
import { UNIT_KINDS } from '../../../core/org/rules/roster-words';

test.each([
  ['2024-03-09', '2024-03-09'],
  ['2024/3/9', '2024-03-09'],
  ['2028-2-29', '2028-02-29'],
  ['2024.3.9', '2024-03-09'],
  ['2024年3月9日', '2024-03-09'],
  ['2024-03-09 00:00:00', '2024-03-09'],
])('the date %s is read as %s', (cell, day) => {
  expect(readDay(cell)).toEqual({ ok: true, value: day });
});

test.each([
  ['2023-02-29', '没有“2023-02-29”这一天'],
  ['2024-13-01', '没有“2024-13-01”这一天'],
  ['2024-00-10', '没有“2024-00-10”这一天'],
  ['24-3-9', '请写成 2024-03-09 的样子'],
  ['2024年3月', '请写成 2024-03-09 的样子'],
  ['2024-03-09 08:30', '请写成 2024-03-09 的样子'],
  ['45360', '请写成 2024-03-09 的样子'],
])('the date %s is refused: %s', (cell, message) => {
  expect(readDay(cell)).toEqual({ ok: false, code: message });
});

test.each([
  ['m001', true],
  ['', false],
  ['三支部', false],
  ['a b', false],
])('an id of %j is read: %s', (cell, expected) => {
  expect(readId(cell).ok).toBe(expected);
});

test('text is refused when it is missing or too long', () => {
  expect(readText('第一党支部', 5)).toEqual({ ok: true, value: '第一党支部' });
  expect(readText('第一党支部', 4)).toEqual({ ok: false, code: '最多 4 个字' });
  expect(readText(undefined, 4)).toEqual({ ok: false, code: '请填写' });
  expect(readText('\u200b\u3164', 4)).toEqual({ ok: false, code: '请填写' });
});

test('a word outside the list is answered with the list', () => {
  expect(readWord('党支部', UNIT_KINDS)).toEqual({ ok: true, value: 'branch' });
  expect(readWord('支部', UNIT_KINDS)).toEqual({
    ok: false,
    code: '没有“支部”这一项，可填：党委、党总支、党支部、党小组',
  });
});

test('several things in a cell stand apart by half-width or full-width semicolons', () => {
  expect(splitCell(' a ; b；c;; ')).toEqual(['a', 'b', 'c']);
  expect(splitCell('')).toEqual([]);
});
