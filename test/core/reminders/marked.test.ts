import { addMarked, MOST_MARKED_A_DAY, nextMarked } from '../../../core/reminders/rules/marked';

test.each([
  [[], ['b', 'a'], ['a', 'b']],
  [
    ['a', 'c'],
    ['b', 'c'],
    ['a', 'b', 'c'],
  ],
  [['a'], ['a'], ['a']],
])('%j and %j are %j, each once and in order', (before, more, marked) => {
  expect(addMarked(before, more)).toEqual({ ok: true, value: marked });
});

test('of more than a thousand a day all are to be reminded', () => {
  const many = Array.from({ length: MOST_MARKED_A_DAY }, (_, at) => `m${at}`);
  expect(addMarked(many, ['m0']).ok).toBe(true);
  expect(addMarked(many, ['one-more'])).toEqual({ ok: false, code: 'TOO_MANY_MARKED' });
});

test('turns go in order, some at a time, from where they were broken off', () => {
  expect(nextMarked(['a', 'b', 'c'], '', 2)).toEqual(['a', 'b']);
  expect(nextMarked(['a', 'b', 'c'], 'b', 2)).toEqual(['c']);
  expect(nextMarked(['a'], 'a', 2)).toEqual([]);
});
