import { bestOf, endRun, RUN_MS, RUN_QUESTIONS, startRun } from '../../../core/practice/rules/minute-run';
import type { QuestionSnapshot } from '../../../core/quiz/papers/paper';

const START = Date.parse('2026-11-20T10:00:00+08:00');
const NOBODY: ReadonlySet<string> = new Set();

const snapshot = (id: string, key = true): QuestionSnapshot => ({
  id,
  version: 1,
  stem: `${id}，对吗？`,
  body: { type: 'judge', key },
  explanation: `${id}的解析`,
  source: { document: '监察法', version: '2024-12-25', article: '第三条', quote: '监督' },
});
const snapshots = Array.from({ length: 40 }, (_, index) => snapshot(`j${index}`));
const start = (given: readonly QuestionSnapshot[] = snapshots) =>
  startRun(given, { memberId: 'm1', runId: 'run-1', salt: 's', now: START });

const yes = { type: 'judge' as const, value: true };
const no = { type: 'judge' as const, value: false };

describe('starting', () => {
  it('gives thirty questions, lettered by their place, and a minute', () => {
    const run = start();
    expect(run.questions.map(({ key }) => key)).toEqual(Array.from({ length: RUN_QUESTIONS }, (_, at) => `q${at + 1}`));
    expect(run.deadline - run.startedAt).toBe(RUN_MS);
  });

  it('draws the same by the same seed, in whatever order the bank comes', () => {
    expect(start([...snapshots].reverse())).toEqual(start());
  });

  it('does not look at keys', () => {
    const others = snapshots.map(({ id }) => snapshot(id, false));
    expect(start(others).questions.map(({ id }) => id)).toEqual(start().questions.map(({ id }) => id));
  });
});

describe('ending', () => {
  const run = start();
  const end = (answers: Parameters<typeof endRun>[1], now = START + RUN_MS, withheld = NOBODY) => {
    const ended = endRun(run, answers, { withheld, now });
    if (!ended.ok) throw new Error(ended.code);
    return ended.value;
  };

  it('marks what was answered and keeps nothing else', () => {
    const ended = end({ q1: yes, q2: no, q4: yes });
    expect(ended.questions.map(({ key }) => key)).toEqual(['q1', 'q2', 'q4']);
    expect(ended.result).toEqual({ right: 2, isLate: false, marks: { q1: 1, q2: 0, q4: 1 } });
  });

  it.each([
    ['at the deadline', RUN_MS, false],
    ['within the grace', RUN_MS + 30_000, false],
    ['after the grace', RUN_MS + 30_001, true],
  ])('answers that come %s: late %s %s', (_title, after, isLate) => {
    expect(end({ q1: yes }, START + after).result.isLate).toBe(isLate);
  });

  it('leaves out questions that an open attempt asks too, also in the count', () => {
    const asked = run.questions[0]?.id ?? '';
    const ended = end({ q1: yes, q2: yes }, START, new Set([asked]));
    expect(ended.questions.map(({ key }) => key)).toEqual(['q2']);
    expect(ended.answers).toEqual({ q2: yes });
    expect(ended.result.right).toBe(1);
  });

  it.each([
    ['another type', { q1: { type: 'single' as const, choice: 'a' } }],
    ['no question of the run', { q99: yes }],
  ])('refuses an answer to %s', (_title, answers) => {
    expect(endRun(run, answers, { withheld: NOBODY, now: START })).toEqual({ ok: false, code: 'ANSWER_MISFIT' });
  });

  const two = { right: 2, answered: 3, at: 1 };
  it.each([
    ['the first', null, { q1: yes }, START, { right: 1, answered: 1 }],
    ['none right', null, { q1: no }, START, null],
    ['more right', two, { q1: yes, q2: yes, q3: yes }, START, { right: 3, answered: 3 }],
    ['as many right and fewer wrong', two, { q1: yes, q2: yes }, START, { right: 2, answered: 2 }],
    ['the same again', two, { q1: yes, q2: yes, q3: no }, START, two],
    ['fewer right', two, { q1: yes }, START, two],
    ['more right, late', two, { q1: yes, q2: yes, q3: yes }, START + 10 * RUN_MS, two],
  ])('the best after %s', (_title, best, answers, now, expected) => {
    const after = bestOf(best, end(answers, now));
    if (expected === null) expect(after).toBeNull();
    else expect(after).toMatchObject(expected);
  });
});
