import type { QuestionSnapshot } from '../../../../core/quiz/papers/paper';
import { reportOf } from '../../../../core/quiz/rules/analysis/report';
import { addAttempts, commonIds, type FirstAttempt, NOTHING_TALLIED } from '../../../../core/quiz/rules/analysis/tally';
import { bodies, snapshot } from '../../bank/questions';

const settings = { multiple: 'allOrNothing' } as const;
const snapshots: QuestionSnapshot[] = [
  snapshot('s', bodies.single),
  snapshot('j', bodies.judge),
  snapshot('b', bodies.blank),
];
const common = new Set(['s', 'j', 'b']);

/** The member's options a b c d of `s` are 丁 丙 乙 甲, in the bank D C B A. Right is 乙: B in the bank, `c` here. */
const attempt = (choice: string | null, value: boolean, blank: number): FirstAttempt => {
  const marks = { q1: choice === 'c' ? 2 : 0, q2: value ? 2 : 0, q3: blank };
  return {
    questions: [
      { key: 'q1', id: 's', points: 2, letters: ['D', 'C', 'B', 'A'] },
      { key: 'q2', id: 'j', points: 2, letters: [] },
      { key: 'q3', id: 'b', points: 2, letters: [] },
    ],
    answers: {
      ...(choice === null ? {} : { q1: { type: 'single' as const, choice } }),
      q2: { type: 'judge', value },
      q3: { type: 'blank', texts: ['x'] },
    },
    result: { earned: marks.q1 + marks.q2 + marks.q3, total: 6, marks },
  };
};
/** Points: s 2 2 2 0 0, j 2 2 0 0 0, b 2 2 2 2 0: the example of figures.test.ts with points doubled. */
const five = [
  attempt('c', true, 2),
  attempt('c', true, 2),
  attempt('c', false, 2),
  attempt('a', false, 2),
  attempt(null, false, 0),
];
const silent: FirstAttempt = { ...attempt(null, false, 0), answers: {} };
const report = (attempts: FirstAttempt[], ids: ReadonlySet<string> = common) =>
  reportOf(addAttempts(NOTHING_TALLIED, attempts, ids), { snapshots, common: ids, settings });

it('gives facility, discrimination and alpha as computed by hand', () => {
  const { attempts, alpha, items } = report(five);
  expect(attempts).toBe(5);
  expect(alpha).toBeCloseTo(0.794118, 6);
  expect(items.map(({ facility }) => facility)).toEqual([0.6, 0.4, 0.8]);
  /*
   * s against the rest (j + b) in points: x = 2 2 2 0 0, y = 4 4 2 2 0. Σx = 6, Σy = 12, Σx² = 12, Σy² = 40, Σxy = 20.
   * r = (5·20 − 6·12) ÷ √((60 − 36)(200 − 144)) = 28 ÷ √(24 · 56) = 28 ÷ 36.660606 = 0.763763.
   */
  expect(items[0]?.discrimination).toBeCloseTo(0.763763, 6);
});

it('counts choices by the letters of the bank, and questions left open', () => {
  const [single, judge, blank] = report(five).items;
  expect(single?.choices).toEqual([
    { option: 'A', text: '甲', isRight: false, count: 0 },
    { option: 'B', text: '乙', isRight: true, count: 3 },
    { option: 'C', text: '丙', isRight: false, count: 0 },
    { option: 'D', text: '丁', isRight: false, count: 1 },
  ]);
  expect(single?.unanswered).toBe(1);
  expect(judge?.choices?.map(({ text, count }) => [text, count])).toEqual([
    ['对', 2],
    ['错', 3],
  ]);
  expect(blank?.choices).toBeNull();
});

it('is the same however the attempts are divided into portions', () => {
  const portions = five.reduce((tally, each) => addAttempts(tally, [each], common), NOTHING_TALLIED);
  expect(reportOf(portions, { snapshots, common, settings })).toEqual(report(five));
});

it('adds what marks were rounded from: a third of everybody on each of three questions is a third', () => {
  const third: FirstAttempt = {
    ...attempt('a', false, 0),
    result: { earned: 2, total: 6, marks: { q1: 0.67, q2: 0.67, q3: 0.67 } },
  };
  const { items, common: onCommon } = addAttempts(NOTHING_TALLIED, [third, third, third], common);
  expect(onCommon.sum).toBeCloseTo(6, 10);
  expect(items.map(({ points }) => points.sum)).toEqual([2, 2, 2]);
});

it('leaves out an attempt without any answer', () => {
  expect(report([...five, silent])).toEqual(report(five));
});

it('shows only the number of answers when there are fewer than five', () => {
  const { alpha, items } = report(five.slice(0, 4));
  expect(alpha).toBeNull();
  expect(items[0]).toMatchObject({
    answers: 4,
    facility: null,
    discrimination: null,
    choices: null,
    unanswered: null,
    flags: ['fewAnswers'],
  });
});

it('computes alpha of the questions that every member got, and of no others', () => {
  const section = (count: number, ...ids: string[]) => ({ count, candidates: ids.map((id) => ({ id })) });
  expect(commonIds([section(1, 's', 'x'), section(2, 'j', 'b')])).toEqual(new Set(['j', 'b']));
  /*
   * j and b: variances 4 × 0.24 = 0.96 and 4 × 0.16 = 0.64; totals 4 4 2 2 0, mean 2.4, variance 40/5 − 5.76 = 2.24.
   * α = 2 × (1 − 1.6 ÷ 2.24) = 2 × 0.285714 = 0.571429.
   */
  expect(report(five, new Set(['j', 'b']))).toMatchObject({ alphaItems: 2, alpha: expect.closeTo(0.571429, 6) });
  expect(report(five, new Set())).toMatchObject({ alphaItems: 0, alpha: null });
});
