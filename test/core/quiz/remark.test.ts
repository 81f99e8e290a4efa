import type { QuestionBody } from '../../../core/bank/question';
import { shapeOf } from '../../../core/bank/rules/question-shape';
import type { Answer } from '../../../core/quiz/answer';
import type { ClosedAttempt, DrawnQuestion } from '../../../core/quiz/attempts/attempt';
import type { Correction } from '../../../core/quiz/corrections/correction';
import { PLAIN_TAKING, type Taking } from '../../../core/quiz/papers/taking';
import { correctSnapshot, isCorrection } from '../../../core/quiz/rules/corrections/correct-question';
import { remark } from '../../../core/quiz/rules/corrections/remark';
import { source } from '../bank/questions';

const STEM = '哪个对？';
type Single = Extract<QuestionBody, { type: 'single' }>;
const choice = (texts: string, key: string): Single => ({
  type: 'single',
  options: [...texts].map((text, index) => ({ key: 'ABCD'.charAt(index), text })),
  key,
});
const before: QuestionBody = choice('甲乙丙丁', 'B');

const correctionOf = (
  body: QuestionBody,
  changes: Partial<Correction> = {},
  replaced: QuestionBody = before,
): Correction => ({
  id: 'zz:x:3',
  question: 'zz:x',
  version: 3,
  replaces: { version: 2, stem: STEM, body: replaced },
  content: { stem: STEM, body, explanation: '更正后的解析', source },
  isVoid: false,
  at: 9,
  ...changes,
});

/** A question as a member got it: by default with the options 丁 乙 甲 丙 as a b c d, of version 2. */
const drawn = (changes: Partial<DrawnQuestion> = {}): DrawnQuestion => ({
  id: 'zz:x',
  version: 2,
  stem: STEM,
  body: {
    type: 'single',
    options: [...'丁乙甲丙'].map((text, index) => ({ key: 'abcd'.charAt(index), text })),
    key: 'b',
  },
  explanation: '原来的解析',
  source,
  key: 'q1',
  points: 4,
  letters: ['D', 'B', 'A', 'C'],
  ...changes,
});

const other = drawn({ id: 'zz:y', key: 'q2', body: { type: 'judge', key: true }, letters: [], points: 2 });

function closed(question: DrawnQuestion, answer: Answer | null, taking: Taking = PLAIN_TAKING): ClosedAttempt {
  const questions = [question, other];
  return {
    paperId: 'p',
    memberId: 'm1',
    number: 1,
    title: '自测',
    startedAt: 1,
    deadline: 2,
    seed: 's',
    kind: 'weekly',
    taking,
    questions,
    asked: questions.map(({ id }) => id),
    shapes: Object.fromEntries(questions.map((each) => [each.key, shapeOf(each)])),
    answers: { ...(answer ? { q1: answer } : {}), q2: { type: 'judge', value: true } },
    state: 'submitted',
    answeredAt: {},
    earlier: null,
    result: { endedAt: 2, earned: 2, total: 6, marks: { q1: 0, q2: 2 } },
  };
}

const single = (letter: string): Answer => ({ type: 'single', choice: letter });
const multiple = (...choices: string[]): Answer => ({ type: 'multiple', choices });
const blank = (...texts: string[]): Answer => ({ type: 'blank', texts });

/** The correction to "甲 is right", with all four options. */
const toA = choice('甲乙丙丁', 'A');

const several = (key: string[]): QuestionBody => ({ ...choice('甲乙丙丁', 'A'), type: 'multiple', key });
const drawnSeveral = drawn({
  body: { type: 'multiple', options: [...'丁乙甲丙'].map((text, i) => ({ key: 'abcd'.charAt(i), text })), key: ['b'] },
});
const judge = (key: boolean): QuestionBody => ({ type: 'judge', key });
const gaps = (...key: string[][]): QuestionBody => ({ type: 'blank', key });
const inGaps = { stem: '____和____', body: gaps(['三'], ['二']), letters: [] };

test.each<[string, DrawnQuestion, Answer | null, Correction, number]>([
  ['the right one by the new key, in the member’s own letters', drawn(), single('c'), correctionOf(toA), 4],
  ['what was right by the old key', drawn(), single('b'), correctionOf(toA), 0],
  ['no answer', drawn(), null, correctionOf(toA), 0],
  ['no answer, the question being void', drawn(), null, correctionOf(before, { isVoid: true }), 4],
  ['a wrong answer, the question being void', drawn(), single('a'), correctionOf(before, { isVoid: true }), 4],
  ['an attempt from before letters were kept: by text', drawn({ letters: [] }), single('c'), correctionOf(toA), 4],
  [
    'an earlier version whose options stood in another order: by text',
    drawn({ version: 1, letters: ['A', 'B', 'C', 'D'] }),
    single('c'),
    correctionOf(toA),
    4,
  ],
  [
    'an earlier version with one option worded otherwise: the one left over',
    drawn({ version: 1, body: choiceAs('丁乙佳丙', 'b') }),
    single('c'),
    correctionOf(toA),
    4,
  ],
  [
    'several: exactly those',
    drawnSeveral,
    multiple('c', 'd'),
    correctionOf(several(['A', 'C']), {}, several(['B'])),
    4,
  ],
  ['several: one too few', drawnSeveral, multiple('c'), correctionOf(several(['A', 'C']), {}, several(['B'])), 0],
  [
    'a judgement turned round',
    drawn({ body: judge(true), letters: [] }),
    { type: 'judge', value: false },
    correctionOf(judge(false), {}, judge(true)),
    4,
  ],
  [
    'a wording that was not accepted before, a share for its blank',
    drawn(inGaps),
    blank('叁', '一'),
    withStem(correctionOf(gaps(['三', '叁'], ['二']), {}, inGaps.body), inGaps.stem),
    2,
  ],
])('gives its points: %s', (_title, question, answer, correction, points) => {
  const marked = remark(closed(question, answer), correction);
  expect(marked.result).toMatchObject({ endedAt: 2, marks: { q1: points, q2: 2 }, earned: points + 2, total: 6 });
  expect(marked.questions[0]).toMatchObject({ version: 3, explanation: '更正后的解析', key: 'q1' });
  expect(marked.corrections).toEqual([
    { id: 'zz:x:3', at: 9, key: 'q1', isVoid: correction.isVoid, earned: { before: 2, after: points + 2 } },
  ]);
});

it('leaves the mark of every other question as it was given, by whatever rule of that time', () => {
  const attempt = closed(drawn(), single('c'));
  // Today's rule would give the two points of the other question, and 0.67 is two thirds of one of them.
  for (const given of [0, 0.67, 1.33]) {
    const old = { ...attempt, result: { ...attempt.result, earned: given, marks: { q1: 0, q2: given } } };
    const { result } = remark(old, correctionOf(choice('甲乙丙丁', 'A')));
    expect(result.marks).toEqual({ q1: 4, q2: given });
    expect(result.earned).toBe(4 + given);
  }
});

it('marks a multiple choice by the setting of the attempt: half the points for one right choice of two', () => {
  const correction = correctionOf(several(['A', 'C']), {}, several(['B']));
  const partial = closed(drawnSeveral, multiple('c'), { ...PLAIN_TAKING, multiple: 'partial' });
  expect(remark(partial, correction).result.marks).toEqual({ q1: 2, q2: 2 });
  const withWrong = closed(drawnSeveral, multiple('c', 'a'), { ...PLAIN_TAKING, multiple: 'partial' });
  expect(remark(withWrong, correction).result.marks).toEqual({ q1: 0, q2: 2 });
});

test.each<[string, DrawnQuestion, Correction]>([
  ['an earlier version with another stem', drawn({ version: 1, stem: '哪个不对？' }), correctionOf(toA)],
  [
    'an earlier version with two other options',
    drawn({ version: 1, body: choiceAs('丁一二丙', 'b') }),
    correctionOf(toA),
  ],
  ['an earlier version of another type', drawn({ version: 1, body: judge(true), letters: [] }), correctionOf(toA)],
  ['a version from after the correction', drawn({ version: 3 }), correctionOf(toA)],
  ['another question', drawn({ id: 'zz:z' }), correctionOf(toA)],
])('leaves alone %s', (_title, question, correction) => {
  const attempt = closed(question, single('c'));
  expect(remark(attempt, correction)).toBe(attempt);
});

it('keeps the member’s order and letters, with the options in their new words', () => {
  const marked = remark(closed(drawn(), single('c')), correctionOf(toA));
  expect(marked.questions[0]?.body).toEqual(choiceAs('丁乙甲丙', 'c'));
  const reworded = remark(closed(drawn(), single('c')), correctionOf(choice('子丑寅卯', 'C')));
  expect(reworded.questions[0]?.body).toEqual(choiceAs('卯丑子寅', 'd'));
});

it('changes nothing the second time, and a second correction starts from the first', () => {
  const once = remark(closed(drawn(), single('c')), correctionOf(toA));
  expect(remark(once, correctionOf(toA))).toBe(once);
  const back = {
    ...correctionOf(before, { id: 'zz:x:4', version: 4 }),
    replaces: { version: 3, stem: STEM, body: toA },
  };
  expect(remark(once, back).result.earned).toBe(2);
  expect(remark(once, back).corrections).toHaveLength(2);
});

it('puts the new key into an attempt that is still open, which has no points yet', () => {
  const { result: _result, ...started } = closed(drawn(), single('c'));
  const open = remark({ ...started, state: 'open', result: null }, correctionOf(toA));
  expect(open).toMatchObject({ state: 'open', result: null, corrections: [{ earned: null }] });
  expect(open.questions[0]?.body).toMatchObject({ key: 'c' });
});

it('puts the corrected question into papers for those who start later', () => {
  const { key: _key, points: _points, letters: _letters, ...candidate } = drawn({ body: before });
  expect(correctSnapshot(candidate, correctionOf(toA))).toMatchObject({ version: 3, body: toA });
  expect(correctSnapshot({ ...candidate, id: 'zz:z' }, correctionOf(toA))).toMatchObject({ version: 2, body: before });
});

test.each<[string, QuestionBody, string, boolean]>([
  ['another key', toA, STEM, true],
  ['other words', choice('子丑寅卯', 'A'), '哪一个对？', true],
  ['an option less', choice('甲乙丙', 'A'), STEM, false],
  ['another type', judge(true), STEM, false],
])('%s is a correction: %#', (_title, body, stem, isOne) => {
  const { replaces, content } = correctionOf(body);
  expect(isCorrection(replaces, { ...content, stem })).toBe(isOne);
});

test('blanks stay as many as they were', () => {
  const { replaces, content } = correctionOf(gaps(['三'], ['二']), {}, inGaps.body);
  const was = { ...replaces, stem: inGaps.stem };
  expect(isCorrection(was, { ...content, stem: '____与____' })).toBe(true);
  expect(isCorrection(was, { ...content, stem: '____' })).toBe(false);
});

function choiceAs(texts: string, key: string): QuestionBody {
  return { type: 'single', options: [...texts].map((text, index) => ({ key: 'abcd'.charAt(index), text })), key };
}

function withStem(correction: Correction, stem: string): Correction {
  const { replaces, content } = correction;
  return { ...correction, replaces: { ...replaces, stem }, content: { ...content, stem } };
}
