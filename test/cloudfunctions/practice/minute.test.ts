import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { MinuteRuns } from '../../../cloudfunctions/practice/collections';
import * as routes from '../../../cloudfunctions/practice/routes';
import { Papers } from '../../../cloudfunctions/quiz/collections';
import * as quizRoutes from '../../../cloudfunctions/quiz/routes';
import { importQuestions } from '../../../core/bank/stale/contract';
import { openPractice } from '../../../core/practice/contract';
import { finishMinute, type OpenRunView, startMinute } from '../../../core/practice/minute/contract';
import { RUNS_A_DAY } from '../../../core/practice/rules/minute-run';
import type { Answer } from '../../../core/quiz/answer';
import { submitAttempt } from '../../../core/quiz/attempts/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bank, bodies, givenAttempt, givenPaper, PAPER, question, requestsOfLast } from '../bank/sample-bank';
import { givenPublished, plan } from '../quiz/sample-papers';

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
const drawnBy = async (name: string, runId: string): Promise<string[]> => {
  await start(name, runId);
  const run = await cloud.db.in(MinuteRuns).find(`${name}:${runId}`);
  return (run?.questions ?? []).map(({ id }) => id);
};
const askedBy = async (paperId: string): Promise<string[]> => {
  const paper = await cloud.db.in(Papers).find(paperId);
  return (paper?.sections ?? []).flatMap(({ candidates }) => candidates.map(({ id }) => id));
};
const judges = async (value: boolean, most = 3): Promise<Record<string, Answer>> => {
  const { questions } = await start();
  const keys = questions.filter(({ type }) => type === 'judge').map(({ key }) => key);
  return Object.fromEntries(keys.slice(0, most).map((key) => [key, { type: 'judge', value }]));
};

describe('starting', () => {
  it('gives quick questions of the banks along my path in one go, with at most six requests, two more for the first of a day', async () => {
    await cloud.expectOk('admin', importQuestions, { unitId: 'b2', questions: [question('of-b2', bodies.judge)] });
    await start('member1', 'run-of-the-morning');
    expect(requestsOfLast(cloud)).toBeLessThanOrEqual(8);
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

  it('leaves out what my weekly test can ask, until I have handed it in', async () => {
    await givenPaper(cloud);
    const asked = await askedBy(PAPER);
    expect((await start()).questions).toHaveLength(3);
    expect(await drawnBy('member1', 'run-2')).not.toEqual(expect.arrayContaining(asked));
    await givenAttempt(cloud, 'member1');
    expect(await drawnBy('member1', 'run-3')).toHaveLength(3);
    await cloud.expectOk('member1', submitAttempt, { attemptId: `${PAPER}:member1:1`, answers: {} });
    expect(await drawnBy('member1', 'run-4')).toHaveLength(9);
    expect(await drawnBy('member2', 'run-1')).toHaveLength(3);
  });

  it.each([
    ['to come', { opensAt: FRIDAY_MORNING + 3_600_000 }],
    ['open', {}],
  ])('gives away nothing of a contest that is %s, however many minutes somebody takes', async (_title, window) => {
    await givenPublished(cloud, 'contest', plan({ kind: 'contest', ...window }, { tries: { most: 2, per: 'paper' } }));
    const asked = await askedBy('contest');
    expect(asked).toHaveLength(8);
    const drawn = new Set<string>();
    for (let run = 1; run <= RUNS_A_DAY; run += 1) {
      for (const id of await drawnBy('member1', `run-${run}`)) drawn.add(id);
    }
    expect([...drawn].filter((id) => asked.includes(id))).toEqual([]);
    expect(drawn.size).toBe(3);
    cloud.clock.now = FRIDAY_MORNING + 4 * 86_400_000;
    expect(await drawnBy('member1', 'run-later')).toHaveLength(9);
  });

  it('says so when every question waits for a test', async () => {
    await cloud.reset();
    const questions = [question('only', bodies.judge)];
    await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions });
    const content = { by: 'choice' as const, questions: [{ id: 'zz:only', points: 5 }] };
    await givenPublished(cloud, 'exam', plan({ content }));
    expect(await cloud.call('member1', startMinute, { runId: RUN })).toEqual({ ok: false, code: 'ALL_IN_TESTS' });
  });

  it('is bounded for a day, one after the other and all at once', async () => {
    const ids = Array.from({ length: RUNS_A_DAY }, (_unused, index) => `run-${index + 1}`);
    for (const runId of ids) await start('member1', runId);
    const more = () => cloud.call('member1', startMinute, { runId: 'run-more' });
    expect(await more()).toEqual({ ok: false, code: 'ENOUGH_TODAY' });
    expect(await start('member1', 'run-1')).toMatchObject({ runId: 'run-1' });
    cloud.clock.now += 86_400_000;
    expect(await more()).toMatchObject({ ok: true });

    const atOnce = Array.from({ length: 100 }, (_unused, index) =>
      cloud.call('member2', startMinute, { runId: `at-once-${index}` }),
    );
    const replies = await Promise.all(atOnce);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(RUNS_A_DAY);
    expect(await cloud.db.in(MinuteRuns).count({ memberId: 'member2' })).toBe(RUNS_A_DAY);

    // However runs came to be, only as many are marked.
    const [first] = await cloud.db.in(MinuteRuns).query({ runId: 'run-1' });
    if (!first) throw new Error('the run was started');
    const tooMany = Array.from({ length: RUNS_A_DAY + 2 }, (_unused, index) => `all-${index + 1}`);
    await cloud.db.in(MinuteRuns).addMany(tooMany.map((runId) => ({ ...first, _id: `member1:${runId}`, runId })));
    const codes: string[] = [];
    for (const runId of tooMany) {
      const reply = await cloud.call('member1', finishMinute, { runId, answers: {} });
      codes.push(reply.ok ? 'ok' : reply.code);
    }
    expect(codes.filter((code) => code === 'ok')).toHaveLength(RUNS_A_DAY);
    expect(codes.slice(RUNS_A_DAY)).toEqual(['ENOUGH_TODAY', 'ENOUGH_TODAY']);
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

  it('tells nothing about questions of a test that was announced in the meantime, also when it is sent again', async () => {
    const answers = await judges(true);
    const before = await finish(answers);
    expect(before).toMatchObject({ right: 3 });
    await start('member1', 'run-2');
    await givenPaper(cloud);
    const judged = Object.fromEntries(
      (await start('member1', 'run-2')).questions.flatMap(({ key, type }): [string, Answer][] =>
        type === 'judge' ? [[key, { type, value: true }]] : [],
      ),
    );
    for (const ended of [
      await finish(judged, 'run-2'),
      await finish(answers),
      await cloud.expectOk('member1', startMinute, { runId: RUN }),
    ]) {
      expect(ended).toMatchObject({ state: 'ended', right: 1, questions: [{ type: 'judge' }] });
    }
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
