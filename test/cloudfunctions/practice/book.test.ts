import { Questions } from '../../../cloudfunctions/bank/collections';
import { upgraded } from '../../../cloudfunctions/bank/questions/document';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { Cards } from '../../../cloudfunctions/practice/collections';
import * as routes from '../../../cloudfunctions/practice/routes';
import * as quizRoutes from '../../../cloudfunctions/quiz/routes';
import { openQuestion } from '../../../core/bank/questions/contract';
import { correctQuestion } from '../../../core/bank/reports/workbench-contract';
import { answerCard, listCards, openReview, putCardAway, rateCard } from '../../../core/practice/book/contract';
import { openPractice } from '../../../core/practice/contract';
import { finishMinute, startMinute } from '../../../core/practice/minute/contract';
import type { Answer } from '../../../core/quiz/answer';
import { submitAttempt } from '../../../core/quiz/attempts/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bank, givenAttempt, givenPaper, PAPER, requestsOfLast, rightAnswers } from '../bank/sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bankRoutes, quizRoutes, routes]);
});
beforeEach(async () => {
  await cloud.reset();
  await givenPaper(cloud);
});
afterAll(() => cloud.close());

const MINE = `${PAPER}:member1:1`;
const open = (name = 'member1') => cloud.expectOk(name, openPractice, {});
const review = () => cloud.expectOk('member1', openReview, {});
const cards = async (isAway = false) => (await cloud.expectOk('member1', listCards, { isAway })).items;

/** member1 hands in: the judgement wrong, the blanks left open, everything else right. */
async function givenMistake(): Promise<string> {
  await givenAttempt(cloud, 'member1');
  const right = await rightAnswers(cloud, MINE);
  const answers = Object.fromEntries(
    Object.entries(right).flatMap(([key, answer]): [string, Answer][] => {
      if (answer.type === 'judge') return [[key, { type: 'judge', value: !answer.value }]];
      return answer.type === 'blank' ? [] : [[key, answer]];
    }),
  );
  await cloud.expectOk('member1', submitAttempt, { attemptId: MINE, answers });
  await open();
  const [card] = await cards();
  return card?.questionId ?? '';
}
const judged = (value: boolean): Answer => ({ type: 'judge', value });

describe('the book', () => {
  it('is empty before the first mistake', async () => {
    expect(await open()).toEqual({ due: 0, inTest: 0, best: null, topics: [] });
    expect(requestsOfLast(cloud)).toBeLessThanOrEqual(6);
    expect(await cards()).toEqual([]);
    expect(await review()).toEqual({ cards: [], more: 0, inTest: 0 });
  });

  it('takes in what was answered wrongly in a test, once, and nothing else', async () => {
    await givenMistake();
    expect(await open()).toMatchObject({ due: 1, topics: [{ topic: '监察法', answered: 3, wrong: 1, isWeak: false }] });
    expect(requestsOfLast(cloud)).toBeLessThanOrEqual(6);
    expect(await cards()).toMatchObject([
      { stem: expect.stringContaining('judge'), mistakes: 1, isDue: true, rests: null },
    ]);
    expect(await open('member2')).toEqual({ due: 0, inTest: 0, best: null, topics: [] });
  });

  it('takes in what was answered wrongly in a minute', async () => {
    const run = await cloud.expectOk('member1', startMinute, { runId: 'run-1' });
    const judge = run.questions.find(({ type }) => type === 'judge')?.key ?? '';
    await cloud.expectOk('member1', finishMinute, { runId: 'run-1', answers: { [judge]: judged(false) } });
    expect(await open()).toMatchObject({ due: 1, topics: [{ answered: 1, wrong: 1 }] });
  });

  it('takes in a test once when it is opened in two places at the same moment', async () => {
    await givenAttempt(cloud, 'member1');
    await cloud.expectOk('member1', submitAttempt, { attemptId: MINE, answers: { q3: judged(false) } });
    await Promise.all([open(), open()]);
    expect((await open()).topics).toEqual([{ topic: '监察法', answered: 1, wrong: 1, isWeak: false }]);
  });

  it('is narrowed by topic', async () => {
    await givenMistake();
    const of = async (topic: string) => (await cloud.expectOk('member1', listCards, { isAway: false, topic })).items;
    expect(await of('监察法')).toHaveLength(1);
    expect(await of('保密法')).toEqual([]);
  });
});

describe('今日复习', () => {
  it('asks the question as it is now, without its key, and marks the answer', async () => {
    const questionId = await givenMistake();
    const { cards: due } = await review();
    expect(due).toMatchObject([{ questionId, reps: 0, version: 1, question: { type: 'judge', key: 'q1' } }]);
    expect(JSON.stringify(due)).not.toContain('解析');

    const input = { questionId, reps: 0, version: 1, answer: judged(true) };
    const marked = await cloud.expectOk('member1', answerCard, input);
    expect(requestsOfLast(cloud)).toBeLessThanOrEqual(7);
    expect(marked).toMatchObject({ isRight: true, dueDay: '2026-11-23', question: { mine: judged(true) } });
    expect(await review()).toEqual({ cards: [], more: 0, inTest: 0 });

    // Sent again, even with another answer, it is the same review.
    expect(await cloud.expectOk('member1', answerCard, { ...input, answer: judged(false) })).toEqual(marked);
    const rate = { questionId, reps: 0, feeling: 'unsure' as const };
    expect(await cloud.expectOk('member1', rateCard, rate)).toEqual({ dueDay: '2026-11-22' });
    expect(await cloud.expectOk('member1', rateCard, rate)).toEqual({ dueDay: '2026-11-22' });
  });

  it('brings a wrong answer back the next day by the calendar of Shanghai', async () => {
    const questionId = await givenMistake();
    cloud.clock.now = Date.parse('2026-11-20T23:59:00+08:00');
    await cloud.expectOk('member1', answerCard, { questionId, reps: 0, version: 1, answer: judged(false) });
    expect((await open()).due).toBe(0);
    cloud.clock.now += 60_000;
    expect((await open()).due).toBe(1);
  });

  it.each([
    ['another wording', { version: 2 }, 'CONFLICT'],
    ['a review that is not next', { reps: 3 }, 'CONFLICT'],
    ['another type', { answer: { type: 'single' as const, choice: 'a' } }, 'ANSWER_MISFIT'],
    ['no card of mine', { questionId: 'zz:single-1' }, 'NOT_FOUND'],
  ])('refuses an answer to %s', async (_title, change, code) => {
    const questionId = await givenMistake();
    const input = { questionId, reps: 0, version: 1, answer: judged(true), ...change };
    expect(await cloud.call('member1', answerCard, input)).toEqual({ ok: false, code });
  });

  it('shows a changed question in its new wording', async () => {
    const mistaken = await givenMistake();
    const changed = bank().flatMap(({ questionId, ...content }) =>
      `zz:${questionId}` === mistaken ? [{ ...content, explanation: '新的解析' }] : [],
    );
    await cloud.expectOk('admin', openQuestion, { id: mistaken, isForCorrection: true });
    for (const content of changed)
      await cloud.expectOk('admin', correctQuestion, {
        id: mistaken,
        seenRevision: 1,
        content,
        isVoid: false,
        answer: '改了解析',
      });
    expect((await review()).cards).toMatchObject([{ version: 2 }]);
  });

  it.each(['stale', 'retired'] as const)('lets a %s question rest, and says why', async (state) => {
    const questionId = await givenMistake();
    await cloud.db.in(Questions).updateWhere({ _id: questionId }, { state });
    expect((await open()).due).toBe(0);
    expect((await review()).cards).toEqual([]);
    expect(await cards()).toMatchObject([{ rests: state, isDue: false }]);
    const input = { questionId, reps: 0, version: 1, answer: judged(true) };
    expect(await cloud.call('member1', answerCard, input)).toEqual({ ok: false, code: 'CARD_RESTS' });
  });

  it('has at most twenty at a time and tells how many wait', async () => {
    const questionId = await givenMistake();
    const [card] = await cloud.db.in(Cards).query({});
    const [stored] = await cloud.db.in(Questions).query({ _id: questionId });
    if (!card || !stored) throw new Error('the card was made');
    for (let index = 0; index < 22; index += 1) {
      const id = `zz:more-${index}`;
      await cloud.db.in(Questions).put({ ...upgraded(stored), _id: id });
      const copy = { ...card, _id: `member1:${id}`, questionId: id, dueOrder: `2026-11-19:${id}` };
      await cloud.db.in(Cards).put(copy);
    }
    const { cards: due, more } = await review();
    expect([due.length, more]).toEqual([20, 3]);
    expect((await open()).due).toBe(23);
  });
});

describe('收起', () => {
  it('takes a card out of reviews, and can be taken back', async () => {
    const questionId = await givenMistake();
    await cloud.expectOk('member1', putCardAway, { questionId, isAway: true });
    expect([(await open()).due, await cards(), (await cards(true)).length]).toEqual([0, [], 1]);
    await cloud.expectOk('member1', putCardAway, { questionId, isAway: false });
    expect([(await open()).due, (await cards()).length]).toEqual([1, 1]);
  });

  it('does not touch the cards of others', async () => {
    const questionId = await givenMistake();
    expect(await cloud.call('member2', putCardAway, { questionId, isAway: true })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
  });
});
