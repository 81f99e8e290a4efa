import fc from 'fast-check';
import type { QuestionBody } from '../../../core/bank/question';
import type { Answer } from '../../../core/quiz/answer';
import type { DrawnQuestion } from '../../../core/quiz/attempts/attempt';
import { PLAIN_TAKING } from '../../../core/quiz/papers/taking';
import { scoreAttempt, scoreOf } from '../../../core/quiz/rules/score/score';
import { drawnQuestion } from '../bank/questions';

const LETTERS = ['a', 'b', 'c', 'd'];
const options = LETTERS.map((key) => ({ key, text: `选项${key}` }));
const single: QuestionBody = { type: 'single', options, key: 'b' };
const multiple: QuestionBody = { type: 'multiple', options, key: ['a', 'c'] };
const judge: QuestionBody = { type: 'judge', key: false };
const blank: QuestionBody = { type: 'blank', key: [['三', '3'], ['Law A'], ['（二）']] };

describe('one question', () => {
  test.each<[string, QuestionBody, Answer, number, number]>([
    ['single: the right choice', single, { type: 'single', choice: 'b' }, 1, 1],
    ['single: another choice', single, { type: 'single', choice: 'a' }, 0, 1],
    ['multiple: exactly the right ones', multiple, { type: 'multiple', choices: ['c', 'a'] }, 1, 1],
    ['multiple: one missing', multiple, { type: 'multiple', choices: ['a'] }, 0, 1],
    ['multiple: one too many', multiple, { type: 'multiple', choices: ['a', 'b', 'c'] }, 0, 1],
    ['multiple: as many, but another', multiple, { type: 'multiple', choices: ['a', 'b'] }, 0, 1],
    ['multiple: none', multiple, { type: 'multiple', choices: [] }, 0, 1],
    ['judge: right', judge, { type: 'judge', value: false }, 1, 1],
    ['judge: wrong', judge, { type: 'judge', value: true }, 0, 1],
    ['blank: all', blank, { type: 'blank', texts: ['三', 'Law A', '（二）'] }, 3, 3],
    ['blank: another accepted wording', blank, { type: 'blank', texts: ['3', '', ''] }, 1, 3],
    ['blank: full width', blank, { type: 'blank', texts: ['３', 'Ｌａｗ　Ａ', '(二)'] }, 3, 3],
    ['blank: other case and spaces', blank, { type: 'blank', texts: ['', ' lAW a ', ''] }, 1, 3],
    ['blank: right words in the wrong places', blank, { type: 'blank', texts: ['Law A', '三', ''] }, 0, 3],
    ['blank: only the first written', blank, { type: 'blank', texts: ['三'] }, 1, 3],
  ])('%s', (_title, body, answer, earned, total) => {
    expect(scoreOf(answer, body, PLAIN_TAKING)).toEqual({ ok: true, value: { earned, total } });
  });

  test.each([single, multiple, judge, blank])('of type $type refuses an answer of another type', (body) => {
    const other: Answer = body.type === 'judge' ? { type: 'single', choice: 'a' } : { type: 'judge', value: true };
    expect(scoreOf(other, body, PLAIN_TAKING)).toEqual({ ok: false, code: 'ANSWER_MISFIT' });
  });
});

describe('several right options, scored in part', () => {
  const options = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, text: key }));
  const asked = (key: string): QuestionBody => ({ type: 'multiple', options, key: [...key] });
  test.each<[string, string, string, number, number]>([
    ['all right', 'ac', 'ca', 2, 2],
    ['one of two', 'ac', 'a', 1, 2],
    ['two of three', 'abc', 'ab', 2, 3],
    ['a wrong one costs what a right one earns', 'ac', 'ab', 0, 2],
    ['all right and one wrong', 'ac', 'acb', 1, 2],
    ['two of three and one wrong', 'abc', 'abd', 1, 3],
    ['more wrong than right, never below nothing', 'ac', 'abde', 0, 2],
    ['only wrong ones', 'ac', 'bd', 0, 2],
    ['everything picked, when as many are wrong', 'ab', 'abcd', 0, 2],
    ['everything picked, when all are right', 'abcde', 'abcde', 5, 5],
    ['a single right one', 'd', 'd', 1, 1],
    ['nothing', 'ac', '', 0, 2],
  ])('%s', (_title, key, choices, earned, total) => {
    const answer: Answer = { type: 'multiple', choices: [...choices] };
    expect(scoreOf(answer, asked(key), { multiple: 'partial' })).toEqual({
      ok: true,
      value: { earned, total },
    });
  });
});

describe('an order, scored in part', () => {
  const options = ['a', 'b', 'c', 'd', 'e'].map((key) => ({ key, text: key }));
  const body: QuestionBody = { type: 'order', options, key: ['c', 'a', 'e', 'b', 'd'] };
  test.each([
    ['all in order', 'caebd', 4],
    ['the first one put last costs its one pair', 'aebdc', 3],
    ['the last one put first costs its one pair', 'dcaeb', 3],
    ['two neighbours changed about cost what they break', 'acebd', 2],
    ['two halves changed about', 'ebdca', 3],
    ['backwards, no pair is in order', 'dbeac', 0],
    ['a pair counts in its own direction only', 'acbed', 0],
    ['begun and not finished', 'cae', 2],
    ['one item alone is no pair', 'c', 0],
    ['nothing', '', 0],
  ])('%s', (_title, sequence, earned) => {
    const answer: Answer = { type: 'order', sequence: [...sequence] };
    expect(scoreOf(answer, body, { multiple: 'partial' })).toEqual({ ok: true, value: { earned, total: 4 } });
    const whole = { earned: sequence === 'caebd' ? 1 : 0, total: 1 };
    expect(scoreOf(answer, body, { multiple: 'allOrNothing' })).toEqual({ ok: true, value: whole });
  });
});

describe('an attempt', () => {
  const questions = [single, multiple, judge, blank].map((body, index) =>
    drawnQuestion(`q${index + 1}`, body, index + 1),
  );

  it('adds up its questions, a blank by its share', () => {
    const answers: Record<string, Answer> = {
      q1: { type: 'single', choice: 'b' },
      q3: { type: 'judge', value: true },
      q4: { type: 'blank', texts: ['3', 'law a', '四'] },
    };
    expect(scoreAttempt(questions, answers, PLAIN_TAKING)).toEqual({
      earned: 3.67,
      total: 10,
      marks: { q1: 1, q2: 0, q3: 0, q4: 2.67 },
    });
  });

  it('without answers earns nothing of the same total', () => {
    expect(scoreAttempt(questions, {}, PLAIN_TAKING)).toMatchObject({ earned: 0, total: 10 });
  });
});

const word = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => text.trim() !== '');
const anyBody: fc.Arbitrary<QuestionBody> = fc.oneof(
  fc.record({ type: fc.constant('single' as const), options: fc.constant(options), key: fc.constantFrom(...LETTERS) }),
  fc.record({
    type: fc.constant('multiple' as const),
    options: fc.constant(options),
    key: fc.subarray(LETTERS, { minLength: 1 }),
  }),
  fc.record({ type: fc.constant('judge' as const), key: fc.boolean() }),
  fc.record({
    type: fc.constant('order' as const),
    options: fc.constant(options),
    key: fc.shuffledSubarray(LETTERS, { minLength: LETTERS.length }),
  }),
  fc.record({
    type: fc.constant('blank' as const),
    key: fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
  }),
);

const perfect = (body: QuestionBody): Answer => {
  switch (body.type) {
    case 'single':
      return { type: 'single', choice: body.key };
    case 'multiple':
      return { type: 'multiple', choices: [...body.key].reverse() };
    case 'judge':
      return { type: 'judge', value: body.key };
    case 'order':
      return { type: 'order', sequence: body.key };
    case 'blank':
      return { type: 'blank', texts: body.key.map((variants) => variants.at(-1) ?? '') };
    default:
      return body satisfies never;
  }
};

const anyAnswerTo = (body: QuestionBody): fc.Arbitrary<Answer> => {
  switch (body.type) {
    case 'single':
      return fc.constantFrom(...LETTERS).map((choice) => ({ type: 'single', choice }));
    case 'multiple':
      return fc.subarray(LETTERS).map((choices) => ({ type: 'multiple', choices }));
    case 'judge':
      return fc.boolean().map((value) => ({ type: 'judge', value }));
    case 'order':
      return fc.shuffledSubarray(LETTERS).map((sequence) => ({ type: 'order', sequence }));
    case 'blank':
      return fc
        .array(fc.oneof(word, fc.constantFrom(...body.key.flat())), { maxLength: body.key.length })
        .map((texts) => ({ type: 'blank', texts }));
    default:
      return body satisfies never;
  }
};

const answered = fc
  .array(
    fc.tuple(anyBody, fc.integer({ min: 1, max: 20 })).chain(([body, points]) =>
      fc.record({
        body: fc.constant(body),
        points: fc.constant(points),
        answer: fc.option(anyAnswerTo(body), { nil: undefined }),
      }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((entries) => ({
    questions: entries.map(({ body, points }, index): DrawnQuestion => drawnQuestion(`q${index + 1}`, body, points)),
    answers: Object.fromEntries(entries.flatMap(({ answer }, index) => (answer ? [[`q${index + 1}`, answer]] : []))),
  }));

describe('whatever is asked and answered', () => {
  it('earns between nothing and everything, question by question', () => {
    fc.assert(
      fc.property(answered, ({ questions, answers }) => {
        const { earned, total, marks } = scoreAttempt(questions, answers, PLAIN_TAKING);
        expect(earned).toBeGreaterThanOrEqual(0);
        expect(earned).toBeLessThanOrEqual(total);
        for (const { key, points } of questions) {
          expect(marks[key]).toBeGreaterThanOrEqual(0);
          expect(marks[key]).toBeLessThanOrEqual(points);
        }
      }),
    );
  });

  it('earns everything with the right answers', () => {
    fc.assert(
      fc.property(answered, ({ questions }) => {
        const answers = Object.fromEntries(questions.map(({ key, body }) => [key, perfect(body)]));
        const { earned, total } = scoreAttempt(questions, answers, PLAIN_TAKING);
        expect(earned).toBe(total);
      }),
    );
  });

  it('earns the same whatever order choices were made and questions stand in', () => {
    fc.assert(
      fc.property(answered, ({ questions, answers }) => {
        const turned = Object.fromEntries(
          Object.entries(answers).map(([key, answer]): [string, Answer] => [
            key,
            answer.type === 'multiple' ? { ...answer, choices: [...answer.choices].reverse() } : answer,
          ]),
        );
        const first = scoreAttempt(questions, answers, PLAIN_TAKING);
        const second = scoreAttempt([...questions].reverse(), turned, PLAIN_TAKING);
        expect(second).toEqual(first);
      }),
    );
  });
});
