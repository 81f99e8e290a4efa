import type { QuestionBody } from '../../../../core/bank/question';
import { addValue, cronbachAlpha, NO_VALUES, type Sums } from '../../../../core/quiz/rules/analysis/cronbach-alpha';
import { discrimination } from '../../../../core/quiz/rules/analysis/discrimination';
import { facility } from '../../../../core/quiz/rules/analysis/facility';
import { flagsOf } from '../../../../core/quiz/rules/analysis/flags';
import { addPair, NO_PAIRS, pearson } from '../../../../core/quiz/rules/analysis/pearson';
import { randomGuess } from '../../../../core/quiz/rules/analysis/random-guess';

const pairs = (list: [number, number][]) => list.reduce((sums, [x, y]) => addPair(sums, x, y), NO_PAIRS);
const sumsOf = (values: number[]): Sums => values.reduce(addValue, NO_VALUES);

describe('facility', () => {
  // Five members earn 1, 1, 0.5, 0, 1 of a question: 3.5 ÷ 5 = 0.7.
  it('is the mean share', () => expect(facility(5, 1 + 1 + 0.5 + 0 + 1)).toBeCloseTo(0.7, 10));
  it('is null without answers', () => expect(facility(0, 0)).toBeNull());
});

describe('discrimination', () => {
  /*
   * Five members; item x: 1 1 1 0 0, rest y: 3 4 2 1 2 (points; shares differ by a constant factor only).
   * Σx = 3, Σy = 12, Σx² = 3, Σy² = 9 + 16 + 4 + 1 + 4 = 34, Σxy = 3 + 4 + 2 = 9, n = 5.
   * r = (5·9 − 3·12) ÷ √((5·3 − 3²)(5·34 − 12²)) = 9 ÷ √(6 · 26) = 9 ÷ √156 = 9 ÷ 12.489996 = 0.720577.
   */
  const good: [number, number][] = [
    [1, 3],
    [1, 4],
    [1, 2],
    [0, 1],
    [0, 2],
  ];
  it('is the correlation of item and rest', () => expect(discrimination(pairs(good))).toBeCloseTo(0.720577, 6));

  it('does not change when the rest is measured in shares instead of points', () => {
    expect(discrimination(pairs(good.map(([x, y]) => [x, y / 7])))).toBeCloseTo(0.720577, 6);
  });

  // The same with right and wrong exchanged: only the sign changes.
  it('is negative if the weaker members do better', () => {
    expect(discrimination(pairs(good.map(([x, y]) => [1 - x, y])))).toBeCloseTo(-0.720577, 6);
  });

  it.each<[string, [number, number][]]>([
    [
      'everybody earns the same on the item',
      [
        [1, 3],
        [1, 4],
        [1, 2],
      ],
    ],
    [
      'everybody earns the same on the rest',
      [
        [1, 2],
        [0, 2],
        [1, 2],
      ],
    ],
    ['one member answered', [[1, 2]]],
    ['nobody answered', []],
  ])('is undefined where %s', (_title, list) => expect(discrimination(pairs(list))).toBeNull());

  it('stays undefined when shares leave rounding behind', () => {
    expect(pearson(pairs(Array.from({ length: 1000 }, (_, index): [number, number] => [0.1, index % 2])))).toBeNull();
  });
});

describe("Cronbach's alpha", () => {
  /*
   * Three items, five members, points:
   *   item 1: 1 1 1 0 0   Σ 3, mean 0.6, variance 3/5 − 0.36 = 0.24
   *   item 2: 1 1 0 0 0   Σ 2, mean 0.4, variance 2/5 − 0.16 = 0.24
   *   item 3: 1 1 1 1 0   Σ 4, mean 0.8, variance 4/5 − 0.64 = 0.16
   *   total:  3 3 2 1 0   Σ 9, mean 1.8, variance (9 + 9 + 4 + 1)/5 − 3.24 = 4.6 − 3.24 = 1.36
   * α = 3/2 × (1 − 0.64 ÷ 1.36) = 1.5 × 0.529412 = 0.794118.
   */
  const items = [
    [1, 1, 1, 0, 0],
    [1, 1, 0, 0, 0],
    [1, 1, 1, 1, 0],
  ].map(sumsOf);
  const total = sumsOf([3, 3, 2, 1, 0]);
  it('is computed from the variances', () => expect(cronbachAlpha(items, total)).toBeCloseTo(0.794118, 6));

  /*
   * Two items that contradict each other, with a total that varies: 1 0 0 and 0 1 0, total 1 1 0.
   * Variances 2/9 and 2/9, total 2/9: α = 2 × (1 − (4/9) ÷ (2/9)) = 2 × (1 − 2) = −2.
   */
  it('can fall below zero', () => {
    expect(cronbachAlpha([sumsOf([1, 0, 0]), sumsOf([0, 1, 0])], sumsOf([1, 1, 0]))).toBeCloseTo(-2, 10);
  });

  it.each<[string, Sums[], Sums]>([
    ['one item', items.slice(0, 1), total],
    ['no item', [], total],
    ['one member', [sumsOf([1]), sumsOf([0])], sumsOf([1])],
    ['totals that do not vary', [sumsOf([1, 0]), sumsOf([0, 1])], sumsOf([1, 1])],
  ])('cannot be computed of %s', (_title, some, whole) => expect(cronbachAlpha(some, whole)).toBeNull());
});

describe('random guess', () => {
  const options = ['A', 'B', 'C', 'D'].map((key) => ({ key, text: key }));
  const multiple = (key: string[]): QuestionBody => ({ type: 'multiple', options, key });
  const whole = { multiple: 'allOrNothing' } as const;
  const partial = { multiple: 'partial' } as const;

  it.each<[string, QuestionBody, typeof whole | typeof partial, number]>([
    ['single of four', { type: 'single', options, key: 'A' }, whole, 1 / 4],
    ['judge', { type: 'judge', key: true }, whole, 1 / 2],
    ['multiple of four, all or nothing: one of 15 sets', multiple(['A', 'C']), whole, 1 / 15],
    ['blank', { type: 'blank', key: [['三']] }, whole, 0],
    /*
     * A, C right of four, partial. Sets with i right and j wrong picks earn max(0, i − j) ÷ 2:
     *   i=1 j=0: 2 sets × 1/2 = 1;  i=2 j=0: 1 set × 1 = 1;  i=2 j=1: 2 sets × 1/2 = 1;  all others 0.
     * 3 ÷ 15 sets = 0.2.
     */
    ['multiple of four, partial', multiple(['A', 'C']), partial, 0.2],
    // All four right: i of 4 earns i/4; Σ C(4,i) i/4 = (4·1 + 6·2 + 4·3 + 1·4)/4 = 8; 8 ÷ 15.
    ['multiple of four with all right, partial', multiple(['A', 'B', 'C', 'D']), partial, 8 / 15],
  ])('%s', (_title, body, settings, expected) => expect(randomGuess(body, settings)).toBeCloseTo(expected, 10));
});

describe('flags', () => {
  it.each([
    ['nothing to say', 30, 0.6, 0.4, []],
    ['at the bound of easy', 30, 0.9, 0.4, ['tooEasy']],
    ['just not easy', 30, 0.89, 0.4, []],
    ['at the bound of hard', 30, 0.2, 0.4, ['tooHard']],
    ['just not hard', 30, 0.21, 0.4, []],
    ['negative', 30, 0.6, -0.01, ['negative']],
    ['no correlation at all', 30, 0.6, 0, []],
    ['undefined correlation', 30, 1, null, ['tooEasy']],
    ['few answers: easy or hard is a hint, the correlation says nothing', 24, 0.1, -0.2, ['tooHard', 'fewAnswers']],
    ['just enough answers', 25, 0.1, -0.2, ['tooHard', 'negative']],
    ['very few answers: nothing else', 4, 0.1, -0.2, ['fewAnswers']],
    ['no answers', 0, null, null, ['fewAnswers']],
  ])('%s', (_title, answers, share, correlation, expected) => {
    expect(flagsOf({ answers, facility: share, discrimination: correlation })).toEqual(expected);
  });
});
