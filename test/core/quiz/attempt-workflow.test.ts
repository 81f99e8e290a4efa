import { shapeOf } from '../../../core/bank/rules/question-shape';
import type { Answer } from '../../../core/quiz/answer';
import type { Attempt, ClosedAttempt, OpenAttempt } from '../../../core/quiz/attempts/attempt';
import { PLAIN_TAKING } from '../../../core/quiz/papers/taking';
import {
  decide,
  type Ending,
  evolve,
  GRACE_MS,
  isCompletion,
  type SaveAnswer,
} from '../../../core/quiz/rules/attempts/workflow';
import { drawnQuestion } from '../bank/questions';

const options = ['a', 'b', 'c'].map((key) => ({ key, text: key }));
const questions = [
  drawnQuestion('q1', { type: 'single', options, key: 'b' }),
  drawnQuestion('q2', { type: 'multiple', options, key: ['a', 'c'] }),
  drawnQuestion('q3', { type: 'judge', key: true }),
  drawnQuestion('q4', { type: 'blank', key: [['一'], ['二']] }),
];
const DEADLINE = 1_800_000_000_000;

const open: OpenAttempt = {
  paperId: 'zz:2026-W47',
  memberId: 'm001',
  number: 1,
  kind: 'weekly',
  title: '每周自测',
  startedAt: DEADLINE - 600_000,
  deadline: DEADLINE,
  seed: 'seed',
  taking: PLAIN_TAKING,
  questions,
  asked: questions.map((question) => question.id),
  shapes: Object.fromEntries(questions.map((question) => [question.key, shapeOf(question)])),
  answers: { q1: { type: 'single', choice: 'b' } },
  answeredAt: { q1: DEADLINE - 60_000, q2: 0, q3: 0, q4: 0 },
  earlier: null,
  state: 'open',
  result: null,
};
const result = { endedAt: DEADLINE, earned: 2, total: 8, marks: { q1: 2, q2: 0, q3: 0, q4: 0 } };
const submitted: ClosedAttempt = { ...open, state: 'submitted', result };
const expired: ClosedAttempt = { ...open, state: 'expired', result };

const yes: Answer = { type: 'judge', value: true };
const save = (question: string, answer: Answer): SaveAnswer => ({ type: 'saveAnswer', question, answer });
const submit = (answers: Record<string, Answer> = {}, answeredAt?: Record<string, number>): Ending => ({
  type: 'submit',
  answers,
  answeredAt,
});
const expire: Ending = { type: 'expire' };

describe('saving an answer', () => {
  test.each<[string, Attempt, number, SaveAnswer, string]>([
    ['is kept in time', open, DEADLINE - 1, save('q3', yes), 'answerSaved'],
    ['is kept in the last millisecond', open, DEADLINE, save('q3', yes), 'answerSaved'],
    ['is refused after the deadline, even in the grace', open, DEADLINE + 1, save('q3', yes), 'ATTEMPT_CLOSED'],
    ['is refused after submitting', submitted, DEADLINE - 1, save('q3', yes), 'ATTEMPT_CLOSED'],
    ['is refused after expiry', expired, DEADLINE - 1, save('q3', yes), 'ATTEMPT_CLOSED'],
    ['is refused for an unknown question', open, DEADLINE, save('q5', yes), 'ANSWER_MISFIT'],
    ['is refused of another type', open, DEADLINE, save('q1', yes), 'ANSWER_MISFIT'],
    ['is refused for an unknown option', open, DEADLINE, save('q1', { type: 'single', choice: 'd' }), 'ANSWER_MISFIT'],
    [
      'is refused for one unknown option of several',
      open,
      DEADLINE,
      save('q2', { type: 'multiple', choices: ['a', 'd'] }),
      'ANSWER_MISFIT',
    ],
    [
      'is refused for a choice made twice',
      open,
      DEADLINE,
      save('q2', { type: 'multiple', choices: ['a', 'a'] }),
      'ANSWER_MISFIT',
    ],
    [
      'is kept when all choices are taken back',
      open,
      DEADLINE,
      save('q2', { type: 'multiple', choices: [] }),
      'answerSaved',
    ],
    ['is kept with blanks left out', open, DEADLINE, save('q4', { type: 'blank', texts: ['一'] }), 'answerSaved'],
    [
      'is refused with more texts than blanks',
      open,
      DEADLINE,
      save('q4', { type: 'blank', texts: ['一', '二', '三'] }),
      'ANSWER_MISFIT',
    ],
  ])('%s', (_title, attempt, now, command, outcome) => {
    const decided = decide(command, attempt, now);
    expect(decided.ok ? decided.value.map(({ type }) => type) : [decided.code]).toEqual([outcome]);
  });

  it('changes nothing if a later answer is stored, and is dated no later than now', () => {
    const answer: Answer = { type: 'single', choice: 'a' };
    const sent = (answeredAt: number): SaveAnswer => ({ type: 'saveAnswer', question: 'q1', answer, answeredAt });
    expect(decide(sent(DEADLINE - 60_001), open, DEADLINE - 5)).toEqual({ ok: true, value: [] });
    expect(decide(sent(DEADLINE + 9), open, DEADLINE - 5)).toEqual({
      ok: true,
      value: [{ type: 'answerSaved', question: 'q1', answer, at: DEADLINE - 5 }],
    });
  });
});

describe('ending', () => {
  const graceEnd = DEADLINE + GRACE_MS;
  test.each<[string, Attempt, number, Ending, string[]]>([
    ['submits in time', open, DEADLINE, submit(), ['submitted']],
    ['submits in the grace', open, graceEnd, submit({ q3: yes }), ['submitted']],
    ['turns a later submission into an expiry', open, graceEnd + 1, submit({ q3: yes }), ['expired']],
    ['does not look at the answers of a late submission', open, graceEnd + 1, submit({ q9: yes }), ['expired']],
    ['refuses one misfit among the answers', open, DEADLINE, submit({ q3: yes, q1: yes }), ['ANSWER_MISFIT']],
    ['changes nothing when submitted again', submitted, DEADLINE, submit({ q3: yes }), []],
    ['changes nothing when submitted after expiry', expired, graceEnd + 1, submit({ q3: yes }), []],
    ['leaves an attempt alone that has time', open, graceEnd, expire, []],
    ['expires one whose time is over', open, graceEnd + 1, expire, ['expired']],
    ['expires nothing twice', expired, graceEnd + 1, expire, []],
    ['does not expire a submitted one', submitted, graceEnd + 1, expire, []],
  ])('%s', (_title, attempt, now, command, outcome) => {
    const decided = decide(command, attempt, now);
    expect(decided.ok ? decided.value.map(({ type }) => type) : [decided.code]).toEqual(outcome);
  });

  const run = (command: Ending, attempt: Attempt, now: number): Attempt => {
    const decided = decide(command, attempt, now);
    if (!decided.ok) throw new Error(decided.code);
    return decided.value.reduce(evolve, attempt);
  };

  it('scores submitted answers over saved ones', () => {
    const ended = run(submit({ q1: { type: 'single', choice: 'a' }, q3: yes }), open, DEADLINE - 5);
    expect(ended.state).toBe('submitted');
    expect(ended.answers).toEqual({ q1: { type: 'single', choice: 'a' }, q3: yes });
    expect(ended.result).toEqual({ endedAt: DEADLINE - 5, earned: 2, total: 8, marks: { q1: 0, q2: 0, q3: 2, q4: 0 } });
  });

  it('keeps a saved answer that was given later than the submitted one, and fills in what another phone did not answer', () => {
    const older = { q1: DEADLINE - 90_000, q3: DEADLINE - 90_000 };
    const ended = run(submit({ q1: { type: 'single', choice: 'a' }, q3: yes }, older), open, DEADLINE - 5);
    expect(ended.answers).toEqual({ q1: { type: 'single', choice: 'b' }, q3: yes });
    expect(ended.answeredAt).toEqual({ ...older, q1: DEADLINE - 60_000, q2: 0, q4: 0 });
  });

  it('scores the saved answers when time ran out, and ends at the deadline however late that is noticed', () => {
    const ended = run(submit({ q3: yes }), open, DEADLINE + 86_400_000);
    expect(ended.state).toBe('expired');
    expect(ended.result).toEqual({ endedAt: DEADLINE, earned: 2, total: 8, marks: { q1: 2, q2: 0, q3: 0, q4: 0 } });
  });
});

describe('finishing the test', () => {
  test.each<[string, Attempt, boolean]>([
    ['not while it is open', open, false],
    ['by submitting', submitted, true],
    ['by submitting without an answer', { ...submitted, answers: {} }, true],
    ['by running out with an answer saved', expired, true],
    ['not by running out without one', { ...expired, answers: {} }, false],
    [
      'not by running out with choices taken back',
      { ...expired, answers: { q2: { type: 'multiple', choices: [] } } },
      false,
    ],
    [
      'not by running out with empty blanks',
      { ...expired, answers: { q4: { type: 'blank', texts: [' ', ''] } } },
      false,
    ],
  ])('%s', (_title, attempt, expected) => {
    expect(isCompletion(attempt)).toBe(expected);
  });
});
