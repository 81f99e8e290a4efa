import * as nodeCrypto from 'node:crypto';
import { routes as bankRoutes } from '../../../cloudfunctions/bank/routes';
import type { AttemptDoc } from '../../../cloudfunctions/quiz/documents';
import { routes } from '../../../cloudfunctions/quiz/routes';
import type { QuestionBody } from '../../../core/bank/question';
import type { Endpoint } from '../../../core/kernel/endpoint';
import type { Answer } from '../../../core/quiz/answer';
import { listWeeklyTests, openAttempt, saveAnswer, startAttempt } from '../../../core/quiz/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bank, bodies, givenAttempt, givenPaper, PAPER } from '../bank/sample-bank';

jest.mock('node:crypto', () => ({ ...jest.requireActual('node:crypto'), randomUUID: jest.fn() }));

let cloud: TestCloud;
beforeAll(async () => {
  jest.mocked(nodeCrypto.randomUUID).mockReturnValue('00000000-0000-4000-8000-000000000000');
  cloud = await openTestCloud([bankRoutes, routes]);
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

/** Every byte that a member gets from the first look to the moment before submitting. Ids drawn at random are made equal. */
async function everythingBefore(
  keys: Record<QuestionBody['type'], QuestionBody>,
  explanation: string,
): Promise<string[]> {
  await cloud.reset();
  let drawn = 0;
  jest.mocked(nodeCrypto.randomUUID).mockImplementation(() => {
    drawn += 1;
    return `00000000-0000-4000-8000-${String(drawn).padStart(12, '0')}`;
  });
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
  return replies;
}

const { single, multiple } = bodies;
if (single.type !== 'single' || multiple.type !== 'multiple')
  throw new Error('the sample bodies stand under their types');

test.each<[QuestionBody['type'], QuestionBody]>([
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

it('a field that is added to a stored question or attempt does not come out', async () => {
  await givenPaper(cloud);
  const before = await givenAttempt(cloud, 'member1');
  const attempts = cloud.db.collection<AttemptDoc>('attempts');
  const stored = await attempts.find(MINE);
  if (!stored) throw new Error('the attempt was started');
  const marked = {
    ...stored,
    secret: '机密',
    questions: stored.questions.map((each) => ({ ...each, secret: '机密', body: { ...each.body, secret: '机密' } })),
  };
  await attempts.put(marked);
  expect(await givenAttempt(cloud, 'member1')).toEqual(before);
});
