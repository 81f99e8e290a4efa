import * as nodeCrypto from 'node:crypto';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import * as homeRoutes from '../../../cloudfunctions/home/routes';
import { Attempts } from '../../../cloudfunctions/quiz/collections';
import * as routes from '../../../cloudfunctions/quiz/routes';
import { upgradeAttempt } from '../../../cloudfunctions/quiz/upgrade';
import type { QuestionBody } from '../../../core/bank/question';
import { openQuestion } from '../../../core/bank/questions/contract';
import { listMyReports, reportQuestion } from '../../../core/bank/reports/contract';
import { correctQuestion } from '../../../core/bank/reports/workbench-contract';
import { importQuestions } from '../../../core/bank/stale/contract';
import { listNotices } from '../../../core/home/contract';
import type { Endpoint } from '../../../core/kernel/endpoint';
import type { Answer } from '../../../core/quiz/answer';
import { listWeeklyTests, openAttempt, saveAnswer, startAttempt } from '../../../core/quiz/attempts/contract';
import { drawWeeklyTest, setBlueprint } from '../../../core/quiz/weekly/contract';
import { anyShape } from '../../support/any-shape';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import {
  bank,
  blueprint,
  bodies,
  givenAttempt,
  givenPaper,
  orderBody,
  PAPER,
  question,
  type SampleType,
} from '../bank/sample-bank';

jest.mock('node:crypto', () => ({ ...jest.requireActual('node:crypto'), randomUUID: jest.fn() }));

let cloud: TestCloud;
beforeAll(async () => {
  jest.mocked(nodeCrypto.randomUUID).mockReturnValue('00000000-0000-4000-8000-000000000000');
  cloud = await openTestCloud([bankRoutes, routes, homeRoutes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const MINE = `${PAPER}:member1:1`;

const answers: [question: string, answer: Answer][] = [
  ['q1', { type: 'single', choice: 'a' }],
  ['q2', { type: 'multiple', choices: ['a', 'b'] }],
  ['q3', { type: 'judge', value: true }],
  ['q4', { type: 'blank', texts: ['三', '二'] }],
  ['q4', { type: 'blank', texts: ['', '', ''] }],
  ['q1', { type: 'judge', value: true }],
];

/** Starts with an empty organisation and with random ids that are the same every time. */
async function startAnew(): Promise<void> {
  await cloud.reset();
  let drawn = 0;
  jest.mocked(nodeCrypto.randomUUID).mockImplementation(() => {
    drawn += 1;
    return `00000000-0000-4000-8000-${String(drawn).padStart(12, '0')}`;
  });
}

/** Everything that a member gets before submitting, as text. */
async function everythingBefore(keys: Record<SampleType, QuestionBody>, explanation: string): Promise<string[]> {
  await startAnew();
  await givenPaper(
    cloud,
    bank(keys).map((each) => ({ ...each, explanation })),
  );

  const replies: string[] = [];
  const ask = async (endpoint: Endpoint, input: unknown): Promise<void> => {
    replies.push(JSON.stringify(await cloud.callRaw('wx:member1', endpoint, input)));
  };
  await ask(listWeeklyTests, {});
  await ask(startAttempt, { paperId: PAPER });
  for (const [question, answer] of answers) await ask(saveAnswer, { attemptId: MINE, question, answer });
  await ask(openAttempt, { attemptId: MINE });
  await ask(startAttempt, { paperId: PAPER });
  await ask(listWeeklyTests, {});
  await ask(reportQuestion, { asked: { attemptId: MINE, question: 'q1' }, reason: 'key', text: '' });
  await ask(listMyReports, { attemptId: MINE });
  await ask(listNotices, {});
  return replies;
}

/** What a member gets while one of their questions is corrected, which they were also asked in an earlier paper. */
async function everythingWhileCorrected(key: boolean): Promise<string[]> {
  await startAnew();
  await givenPaper(cloud);
  const open = await givenAttempt(cloud, 'member1');
  const attempts = cloud.db.in(Attempts);
  const stored = await attempts.find(MINE);
  const judge = stored?.questions.find(({ body }) => body.type === 'judge');
  if (stored?.state !== 'open' || !judge) throw new Error('the attempt was started');
  const answered = { [judge.key]: { type: 'judge' as const, value: true } };
  const result = { endedAt: cloud.clock.now, earned: 5, total: 20, marks: { [judge.key]: 5 } };
  const former = { ...upgradeAttempt(stored), _id: 'former:member1:1', paperId: 'former', answers: answered };
  await attempts.put({ ...former, state: 'submitted', result });
  const asked = { attemptId: 'former:member1:1', question: judge.key };
  await cloud.expectOk('member1', reportQuestion, { asked, reason: 'key', text: '' });

  const { stem, explanation, source } = judge;
  const content = { topic: '监察法', difficulty: 3, stem, body: { type: 'judge' as const, key }, explanation, source };
  const correction = { id: judge.id, seenRevision: 1, content, isVoid: false, answer: `答案是${key}` };
  await cloud.expectOk('admin', openQuestion, { id: judge.id, isForCorrection: true });
  await cloud.expectOk('admin', correctQuestion, correction);

  const replies: string[] = [];
  const ask = async (endpoint: Endpoint, input: unknown): Promise<void> => {
    replies.push(JSON.stringify(await cloud.callRaw('wx:member1', endpoint, input)));
  };
  await ask(openAttempt, { attemptId: open.attemptId });
  await ask(saveAnswer, { attemptId: MINE, question: judge.key, answer: { type: 'judge', value: true } });
  await ask(openAttempt, { attemptId: 'former:member1:1' });
  await ask(listMyReports, { attemptId: 'former:member1:1' });
  await ask(listNotices, {});
  return replies;
}

const { single, multiple } = bodies;
if (single.type !== 'single' || multiple.type !== 'multiple')
  throw new Error('the sample bodies stand under their types');

test.each<[SampleType, QuestionBody]>([
  ['single', { ...single, key: 'D' }],
  ['multiple', { ...multiple, key: ['A', 'B', 'D'] }],
  ['judge', { type: 'judge', key: false }],
  [
    'blank',
    {
      type: 'blank',
      key: [
        ['一百', '100', '壹佰'],
        ['零', '0'],
      ],
    },
  ],
])('nothing before submitting tells the key or the explanation of a %s question', async (type, body) => {
  const usual = await everythingBefore(bodies, '一个解析');
  const other = await everythingBefore({ ...bodies, [type]: body }, '另一个长一些的解析');
  expect(usual.every((reply) => !reply.includes('INTERNAL'))).toBe(true);
  expect(other).toEqual(usual);
});

it('nothing before submitting tells the right order', async () => {
  const everything = async (key: readonly string[], explanation: string): Promise<string[]> => {
    await startAnew();
    const body = { ...orderBody, key: [...key] };
    const questions = [1, 2, 3].map((number) => ({ ...question(`order-${number}`, body), explanation }));
    await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions });
    const section = { type: 'order' as const, topics: [], difficulties: [], count: 2, points: 5 };
    await cloud.expectOk('admin', setBlueprint, { unitId: 'zz', blueprint: { ...blueprint, sections: [section] } });
    await cloud.expectOk('admin', drawWeeklyTest, { unitId: 'zz' });
    const replies: string[] = [];
    for (const [endpoint, input] of [
      [startAttempt, { paperId: PAPER }],
      [saveAnswer, { attemptId: MINE, question: 'q1', answer: { type: 'order', sequence: ['b'] } }],
      [saveAnswer, { attemptId: MINE, question: 'q1', answer: { type: 'order', sequence: ['b', 'a', 'd', 'c'] } }],
      [saveAnswer, { attemptId: MINE, question: 'q2', answer: { type: 'order', sequence: ['b', 'b'] } }],
      [saveAnswer, { attemptId: MINE, question: 'q2', answer: { type: 'order', sequence: ['h'] } }],
      [openAttempt, { attemptId: MINE }],
    ] as const) {
      replies.push(JSON.stringify(await cloud.callRaw('wx:member1', endpoint, input)));
    }
    return replies;
  };
  const usual = await everything(['C', 'A', 'D', 'B'], '一个解析');
  expect(usual.map((reply) => JSON.parse(reply).code ?? 'ok')).toEqual([
    'ok',
    'ok',
    'ok',
    'ANSWER_MISFIT',
    'ANSWER_MISFIT',
    'ok',
  ]);
  expect(await everything(['A', 'B', 'C', 'D'], '另一个长一些的解析')).toEqual(usual);
});

it('a correction tells nothing to one who is being asked the question, by whatever key it is put right', async () => {
  const toFalse = await everythingWhileCorrected(false);
  expect(await everythingWhileCorrected(true)).toEqual(toFalse);
  expect(toFalse.join()).not.toContain('答案是');
});

it('a field that is added to a stored question or attempt does not come out', async () => {
  await givenPaper(cloud);
  const before = await givenAttempt(cloud, 'member1');
  const attempts = cloud.db.in(Attempts);
  const stored = await attempts.find(MINE);
  if (!stored) throw new Error('the attempt was started');
  const marked = {
    ...stored,
    secret: '机密',
    questions: stored.questions.map((each) => ({ ...each, secret: '机密', body: { ...each.body, secret: '机密' } })),
  };
  await cloud.db.in(anyShape(Attempts)).put(marked);
  expect(await givenAttempt(cloud, 'member1')).toEqual(before);
});
