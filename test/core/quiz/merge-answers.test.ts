import fc from 'fast-check';
import type { Answer } from '../../../core/quiz/answer';
import type { GivenAnswers } from '../../../core/quiz/attempts/attempt';
import { mergeAnswers } from '../../../core/quiz/rules/attempts/merge-answers';

const NOW = 1_000_000;
const a: Answer = { type: 'single', choice: 'a' };
const b: Answer = { type: 'single', choice: 'b' };
const of = (entries: Record<string, [Answer, number]>): GivenAnswers => ({
  answers: Object.fromEntries(Object.entries(entries).map(([key, [answer]]) => [key, answer])),
  answeredAt: Object.fromEntries(Object.entries(entries).map(([key, [, at]]) => [key, at])),
});

test.each<[string, GivenAnswers, GivenAnswers, GivenAnswers]>([
  ['an answer to a question without one', of({}), of({ q1: [a, 5] }), of({ q1: [a, 5] })],
  ['the later of two', of({ q1: [a, 5] }), of({ q1: [b, 6] }), of({ q1: [b, 6] })],
  ['the later of two, though it came first', of({ q1: [a, 6] }), of({ q1: [b, 5] }), of({ q1: [a, 6] })],
  ['of two at once the one that came last', of({ q1: [a, 5] }), of({ q1: [b, 5] }), of({ q1: [b, 5] })],
  ['the same again', of({ q1: [a, 5] }), of({ q1: [a, 5] }), of({ q1: [a, 5] })],
  [
    'question by question',
    of({ q1: [a, 5], q2: [a, 9] }),
    of({ q1: [b, 8], q2: [b, 8], q3: [b, 8] }),
    of({ q1: [b, 8], q2: [a, 9], q3: [b, 8] }),
  ],
  ['nothing from the future', of({ q1: [a, NOW] }), of({ q1: [b, NOW + 60_000] }), of({ q1: [b, NOW] })],
  ['all of what was kept where nothing is sent', of({ q1: [a, 5] }), of({}), of({ q1: [a, 5] })],
])('keeps %s', (_title, kept, sent, expected) => {
  expect(mergeAnswers(kept, sent, NOW)).toEqual(expected);
});

test('an answer without a time counts as given now', () => {
  expect(mergeAnswers(of({ q1: [a, 5] }), { answers: { q1: b } }, NOW)).toEqual(of({ q1: [b, NOW] }));
});

test('the result is the same in whatever order and however often two phones send', () => {
  const moments = fc.uniqueArray(fc.integer({ min: 1, max: NOW }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(moments, fc.array(fc.nat({ max: 5 }), { maxLength: 20 }), (times, order) => {
      const sent = times.map((at, index) => of({ [`q${(index % 3) + 1}`]: [index < 3 ? a : b, at] }));
      const arrive = (indexes: readonly number[]) =>
        indexes.reduce((kept, index) => mergeAnswers(kept, sent[index] ?? of({}), NOW), of({}));
      const all = [0, 1, 2, 3, 4, 5];
      expect(arrive([...order, ...all])).toEqual(arrive(all));
    }),
  );
});
