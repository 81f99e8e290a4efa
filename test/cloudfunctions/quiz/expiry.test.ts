import { Completions } from '../../../cloudfunctions/_kit/collections';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { Attempts } from '../../../cloudfunctions/quiz/collections';
import type { AttemptDoc } from '../../../cloudfunctions/quiz/documents';
import * as routes from '../../../cloudfunctions/quiz/routes';
import { upgradeAttempt } from '../../../cloudfunctions/quiz/upgrade';
import { listWeeklyTests, openAttempt, saveAnswer, startAttempt } from '../../../core/quiz/attempts/contract';
import { onTimer } from '../../../core/quiz/weekly/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenAttempt, givenPaper, PAPER } from '../bank/sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bankRoutes, routes]);
});
beforeEach(async () => {
  await cloud.reset();
  await givenPaper(cloud);
  await givenAttempt(cloud, 'member1');
});
afterAll(() => cloud.close());

const DEADLINE = FRIDAY_MORNING + 600_000;
const LAST_MOMENT = DEADLINE + 30_000;
const MINE = `${PAPER}:member1:1`;
const attempts = () => cloud.db.in(Attempts);
const completions = () => cloud.db.in(Completions).query({});
const fire = () => cloud.callRaw(null, onTimer, {});
const givenAnswer = () =>
  cloud.expectOk('member1', saveAnswer, { attemptId: MINE, question: 'q3', answer: { type: 'judge', value: true } });
const stateOf = async () => (await cloud.expectOk('member1', listWeeklyTests, {})).items.map(({ state }) => state);

it('leaves an attempt open while it can still be submitted', async () => {
  cloud.clock.now = LAST_MOMENT;
  expect(await cloud.expectOk('member1', openAttempt, { attemptId: MINE })).toMatchObject({ state: 'open' });
  expect(await fire()).toMatchObject({ ok: true, data: { expired: 0 } });
});

test.each<[string, () => Promise<unknown>]>([
  ['when it is opened', () => cloud.expectOk('member1', openAttempt, { attemptId: MINE })],
  ['when it is started again', () => cloud.expectOk('member1', startAttempt, { paperId: PAPER })],
  ['by the timer', fire],
])('ends an attempt that ran out %s: scored from what was saved, completed', async (_title, notice) => {
  await givenAnswer();
  cloud.clock.now = LAST_MOMENT + 1;
  await notice();
  expect(await attempts().find(MINE)).toMatchObject({
    state: 'expired',
    result: { endedAt: DEADLINE, earned: 5, total: 20 },
  });
  expect(await completions()).toMatchObject([{ memberId: 'member1', at: DEADLINE, score: { earned: 5, total: 20 } }]);
  expect(await stateOf()).toEqual(['finished']);
});

it('does not count an attempt that ran out without an answer as finished', async () => {
  cloud.clock.now = LAST_MOMENT + 1;
  expect(await stateOf()).toEqual(['missed']);
  expect(await fire()).toMatchObject({ ok: true, data: { expired: 1 } });
  expect(await attempts().find(MINE)).toMatchObject({ state: 'expired', result: { earned: 0 } });
  expect(await completions()).toEqual([]);
  expect(await stateOf()).toEqual(['missed']);
});

it('has the timer end every attempt once, however many there are', async () => {
  await givenAnswer();
  const started = await attempts().find(MINE);
  if (!started) throw new Error('the attempt was started');
  const template = upgradeAttempt(started);
  const others = Array.from({ length: 110 }, (_unused, index): AttemptDoc => {
    const memberId = `x${index}`;
    return { ...template, _id: `${PAPER}:${memberId}:1`, memberId, answers: { ...template.answers } };
  });
  await Promise.all(others.map((other) => attempts().put(other)));
  cloud.clock.now = LAST_MOMENT + 1;
  expect(await fire()).toMatchObject({ ok: true, data: { expired: 111 } });
  expect(await attempts().count({ state: 'open' })).toBe(0);
  expect(await completions()).toHaveLength(100);
  expect(await cloud.db.in(Completions).count({})).toBe(111);
  expect(await fire()).toMatchObject({ ok: true, data: { expired: 0 } });
});

it('has the timer end the others when one attempt is broken, and say so in the log', async () => {
  const started = await attempts().find(MINE);
  if (!started) throw new Error('the attempt was started');
  const template = upgradeAttempt(started);
  const broken: AttemptDoc = {
    ...template,
    _id: 'broken',
    deadline: DEADLINE - 1,
    answers: { q1: { type: 'judge', value: true } },
  };
  await attempts().put(broken);
  cloud.clock.now = LAST_MOMENT + 1;
  expect(await fire()).toMatchObject({ ok: false, code: 'INTERNAL' });
  expect(cloud.log.at(-1)).toContain('broken: Error: q1');
  expect(await attempts().find(MINE)).toMatchObject({ state: 'expired' });
});

it('cannot be called by a person', async () => {
  expect(await cloud.callRaw('wx:admin', onTimer, {})).toEqual({ ok: false, code: 'FORBIDDEN' });
});
