import * as v from 'valibot';
import { day, givenId, id, instant, text, week } from '../../../core/kernel/fields';

describe('an id', () => {
  test.each(['m001', 'zz:2026-W47', 'post:a-b_c', '支部'])('%s is taken by its letters alone', (value) => {
    expect(v.is(id, value)).toBe(value !== '支部');
  });
  test.each(['', ' m001', 'a b', 'a/b', 'x'.repeat(161), '$where'])('refuses %j', (value) => {
    expect(v.is(id, value)).toBe(false);
  });
});

test('an id that somebody chooses is short and has no colon, which joins ids', () => {
  for (const value of ['m001', 'a_b-c.d@e', 'x'.repeat(50)]) expect(v.is(givenId, value)).toBe(true);
  for (const value of ['zz:m001', 'x'.repeat(51), '', 'a b']) expect(v.is(givenId, value)).toBe(false);
});

test('text is trimmed, and blank text is none', () => {
  expect(v.parse(text(4), '  学习  ')).toBe('学习');
  expect(v.is(text(4), '　 ')).toBe(false);
  expect(v.is(text(4), '学习强国好')).toBe(false);
});

test.each(['\u200b', '\u2060\u200d', '\u3164', '\u202e', '\u0001', '\ufe0f', '\u00ad \u115f', '\u{e0001}'])(
  'text in which nothing is to be seen is none: %j',
  (value) => {
    expect(v.is(text(9), value)).toBe(false);
    expect(v.is(text(9), `${value}甲`)).toBe(true);
  },
);

test.each([
  ['2026-11-20', true],
  ['2026-13-01', false],
  ['2026-1-1', false],
])('%s as a day: %s', (value, expected) => {
  expect(v.is(day, value)).toBe(expected);
});

test.each([
  ['2026-W53', true],
  ['2026-W00', false],
  ['2026-W54', false],
])('%s as a week: %s', (value, expected) => {
  expect(v.is(week, value)).toBe(expected);
});

test('an instant is whole milliseconds of this century', () => {
  expect(v.is(instant, 1_795_000_000_000)).toBe(true);
  expect(v.is(instant, 1_795_000_000)).toBe(false);
  expect(v.is(instant, 1_795_000_000_000.5)).toBe(false);
});
