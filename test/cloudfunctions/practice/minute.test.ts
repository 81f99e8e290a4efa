import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { MinuteRuns } from '../../../cloudfunctions/practice/collections';
import * as routes from '../../../cloudfunctions/practice/routes';
import * as quizRoutes from '../../../cloudfunctions/quiz/routes';
import { importQuestions } from '../../../core/bank/stale/contract';
import { openPractice } from '../../../core/practice/contract';
import { finishMinute, type OpenRunView, startMinute } from '../../../core/practice/minute/contract';
import type { Answer } from '../../../core/quiz/answer';
import { submitAttempt } from '../../../core/quiz/attempts/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bank, bodies, givenAttempt, givenPaper, PAPER, question, requestsOfLast } from '../bank/sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bankRoutes, quizRoutes, routes]);
});
beforeEach(async () => {
  await cloud.reset();
  await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: bank() });
});
afterAll(() => cloud.close());

const RUN = 'run-1';
const start = async (name = 'member1', runId = RUN): Promise<OpenRunView> => {
  const run = await cloud.expectOk(name, startMinute, { runId });
  if (run.state !== 'open') throw new Error('the minute is over');
  return run;
};
const finish = (answers: Record<string, Answer>, runId = RUN) =>
  cloud.expectOk('member1', finishMinute, { runId, answers });
const stored = () => cloud.db.in(MinuteRuns).find(`member1:${RUN}`);
const judges = async (value: boolean, most = 3): Promise<Record<string, Answer>> => {
  const { questions } = await start();
  const keys = questions.filter(({ type }) => type === 'judge').map(({ key }) => key);
  return Object.fromEntries(keys.slice(0, most).map((key) => [key, { type: 'judge', value }]));
};

describe('starting', () => {
  it('gives quick questions of the banks along my path in one go, with at most six requests', async () => {
    await cloud.expectOk('admin', importQuestions, { unitId: 'b2', questions: [question('of-b2', bodies.judge)] });
    const run = await start();
    expect(requestsOfLast(cloud)).toBeLessThanOrEqual(6);
    expect(run).toMatchObject({ serverNow: FRIDAY_MORNING, deadline: FRIDAY_MORNING + 60_000 });
    expect(run.questions).toHaveLength(9);
    expect(new Set(run.questions.map(({ type }) => type))).toEqual(new Set(['single', 'multiple', 'judge']));
    expect(JSON.stringify(run)).not.toContain('of-b2');
  });

  it('again goes on with the same questions and the same end', async () => {
    const first = await start();
    cloud.clock.now += 20_000;
    expect(await start()).toEqual({ ...first, serverNow: FRIDAY_MORNING + 20_000 });
  });

  it('twice at the same moment draws once', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(second).toEqual(first);
  });

  it('is refused where the bank has nothing to ask', async () => {
    await cloud.reset();
    expect(await cloud.call('member1', startMinute, { runId: RUN })).toEqual({ ok: false, code: 'NO_QUESTIONS' });
  });

  it('leaves out what my open test asks', async () => {
    await givenPaper(cloud);
    const asked = (await givenAttempt(cloud, 'member1')).questions.map(({ stem }) => stem);
    const drawn = (await start()).questions.map(({ stem }) => stem);
    expect(drawn.filter((stem) => asked.includes(stem))).toEqual([]);
    expect((await start('member2')).questions).toHaveLength(9);
  });
});

describe('finishing', () => {
  it('marks all answers at once, with explanation and source, in at most eight requests', async () => {
    const answers = await judges(true, 2);
    const ended = await finish(answers);
    expect(requestsOfLast(cloud)).toBeLessThanOrEqual(8);
    expect(ended).toMatchObject({ right: 2, isLate: false, isBest: true, best: { right: 2, answered: 2 } });
    expect(ended.questions.map(({ key }) => key).sort()).toEqual(Object.keys(answers).sort());
    expect(ended.questions[0]).toMatchObject({ right: { value: true }, source: { article: '第三条' } });
    expect(ended.questions[0]?.explanation).toContain('的解析');
    expect((await stored())?.questions).toHaveLength(2);
  });

  it('twice, or with better answers, keeps the first result', async () => {
    const ended = await finish(await judges(false));
    expect(await finish({ q1: { type: 'single', choice: 'a' } })).toEqual(ended);
    expect(await cloud.expectOk('member1', startMinute, { runId: RUN })).toEqual(ended);
  });

  it('takes answers that come late, and does not count them for the best', async () => {
    const answers = await judges(true);
    cloud.clock.now += 60_000 + 30_001;
    expect(await finish(answers)).toMatchObject({ right: 3, isLate: true, isBest: false, best: null });
  });

  it('keeps the best for me alone', async () => {
    await finish(await judges(true));
    await start('member1', 'run-2');
    expect(await finish({}, 'run-2')).toMatchObject({ right: 0, isBest: false, best: { right: 3 } });
    expect((await cloud.expectOk('member1', openPractice, {})).best).toMatchObject({ right: 3 });
    expect((await cloud.expectOk('member2', openPractice, {})).best).toBeNull();
  });

  it('tells nothing about questions of a test that was opened in the meantime', async () => {
    await givenPaper(cloud);
    const { questions } = await start();
    const attempt = await givenAttempt(cloud, 'member1');
    const asked = attempt.questions.map(({ stem }) => stem);
    const all = Object.fromEntries(
      questions.flatMap(({ key, type }): [string, Answer][] =>
        type === 'judge' ? [[key, { type, value: true }]] : [],
      ),
    );
    const ended = await finish(all);
    expect(ended.questions.filter(({ stem }) => asked.includes(stem))).toEqual([]);
    expect(ended.questions).toHaveLength(2);
    await cloud.expectOk('member1', submitAttempt, { attemptId: `${PAPER}:member1:1`, answers: {} });
  });

  it.each([
    ['of somebody else', 'member2', {}, 'NOT_FOUND'],
    ['with an answer of another shape', 'member1', { q1: { type: 'blank' as const, texts: ['x'] } }, 'ANSWER_MISFIT'],
  ])('a minute %s is refused', async (_title, name, answers, code) => {
    await start();
    expect(await cloud.call(name, finishMinute, { runId: RUN, answers })).toEqual({ ok: false, code });
    expect((await stored())?.state).toBe('open');
  });
});
