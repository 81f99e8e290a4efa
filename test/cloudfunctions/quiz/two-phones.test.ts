import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { Attempts } from '../../../cloudfunctions/quiz/collections';
import * as routes from '../../../cloudfunctions/quiz/routes';
import type { Answer } from '../../../core/quiz/answer';
import { openAttempt, saveAnswer, submitAttempt } from '../../../core/quiz/attempts/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { givenAttempt, givenPaper, PAPER, requestsOfLast } from '../bank/sample-bank';

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

const MINE = `${PAPER}:member1:1`;
const yes: Answer = { type: 'judge', value: true };
const no: Answer = { type: 'judge', value: false };
const first: Answer = { type: 'single', choice: 'a' };

/** The instant this many seconds after the start, ms since the epoch. */
const at = (seconds: number): number => FRIDAY_MORNING + seconds * 1000;
const save = (question: string, answer: Answer, answeredAt?: number) =>
  cloud.expectOk('member1', saveAnswer, { attemptId: MINE, question, answer, answeredAt });
const stored = () => cloud.db.in(Attempts).find(MINE);

it('keeps the later answer when the earlier one arrives after it, and tells the phone, in three requests', async () => {
  cloud.clock.now = at(60);
  await save('q3', yes, at(50));
  expect(await save('q3', no, at(40))).toEqual({ savedAt: at(60), newer: { answer: yes, answeredAt: at(50) } });
  expect(requestsOfLast(cloud)).toBe(3);
  expect((await stored())?.answers).toEqual({ q3: yes });
});

it('takes an answer that is later, however long it was on its way', async () => {
  cloud.clock.now = at(60);
  await save('q3', yes, at(40));
  cloud.clock.now = at(300);
  expect(await save('q3', no, at(50))).toEqual({ savedAt: at(300), newer: null });
  expect(await cloud.expectOk('member1', openAttempt, { attemptId: MINE })).toMatchObject({
    answers: { q3: no },
    answeredAt: { q3: at(50) },
  });
});

it('lets no phone with a fast clock win for ever: what it claims of the future is now', async () => {
  cloud.clock.now = at(60);
  await save('q3', yes, at(3600));
  cloud.clock.now = at(61);
  expect(await save('q3', no, at(61))).toMatchObject({ newer: null });
  expect((await stored())?.answers).toEqual({ q3: no });
});

it('an old phone that hands in does not overwrite newer answers, and what only it has is counted', async () => {
  cloud.clock.now = at(60);
  await save('q3', yes, at(50));
  await cloud.expectOk('member1', submitAttempt, {
    attemptId: MINE,
    answers: { q3: no, q1: first },
    answeredAt: { q3: at(40), q1: at(41) },
  });
  const result = await cloud.expectOk('member1', openAttempt, { attemptId: MINE });
  if (result.state === 'open') throw new Error('it was handed in');
  const mine = Object.fromEntries(result.questions.map((question) => [question.key, question.mine]));
  expect(mine).toEqual({ q1: first, q2: null, q3: yes, q4: null });
});

it('two phones at once: in either order, the later answer to each question is kept', async () => {
  cloud.clock.now = at(60);
  await Promise.all([
    save('q3', no, at(40)),
    save('q3', yes, at(50)),
    save('q1', first, at(30)),
    save('q3', no, at(45)),
  ]);
  expect((await stored())?.answers).toEqual({ q1: first, q3: yes });
});
