import * as nodeCrypto from 'node:crypto';
import * as bankRoutes from '../../../cloudfunctions/bank/routes';
import { Cards } from '../../../cloudfunctions/practice/collections';
import * as routes from '../../../cloudfunctions/practice/routes';
import { Attempts } from '../../../cloudfunctions/quiz/collections';
import * as quizRoutes from '../../../cloudfunctions/quiz/routes';
import type { QuestionBody } from '../../../core/bank/question';
import type { Endpoint } from '../../../core/kernel/endpoint';
import { answerCard, listCards, openReview, putCardAway } from '../../../core/practice/book/contract';
import { openPractice } from '../../../core/practice/contract';
import { finishMinute, startMinute } from '../../../core/practice/minute/contract';
import { startAttempt } from '../../../core/quiz/attempts/contract';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { bank, bodies, givenPaper, PAPER, type SampleType } from '../bank/sample-bank';

jest.mock('node:crypto', () => ({ ...jest.requireActual('node:crypto'), randomUUID: jest.fn() }));

let cloud: TestCloud;
beforeAll(async () => {
  jest.mocked(nodeCrypto.randomUUID).mockReturnValue('00000000-0000-4000-8000-000000000000');
  cloud = await openTestCloud([bankRoutes, quizRoutes, routes]);
});
afterAll(() => cloud.close());

const { single, multiple } = bodies;
if (single.type !== 'single' || multiple.type !== 'multiple')
  throw new Error('the sample bodies stand under their types');

const otherKeys: [SampleType, QuestionBody][] = [
  ['single', { ...single, key: 'D' }],
  ['multiple', { ...multiple, key: ['A', 'B', 'D'] }],
  ['judge', { type: 'judge', key: false }],
  ['blank', { type: 'blank', key: [['一百', '100'], ['零']] }],
];

interface Bank {
  keys: Record<SampleType, QuestionBody>;
  explanation: string;
}

/** Everything that a member gets while `asking`, as text, from a bank with these keys. Random ids are made equal. */
async function repliesOf(
  { keys, explanation }: Bank,
  asking: (ask: (endpoint: Endpoint, input: unknown) => Promise<void>) => Promise<void>,
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
  await asking(async (endpoint, input) => {
    replies.push(JSON.stringify(await cloud.callRaw('wx:member1', endpoint, input)));
  });
  expect(replies.every((reply) => !reply.includes('INTERNAL'))).toBe(true);
  return replies;
}

const usual: Bank = { keys: bodies, explanation: '一个解析' };
const other = (type: SampleType, body: QuestionBody): Bank => ({
  keys: { ...bodies, [type]: body },
  explanation: '另一个长一些的解析',
});

test.each(otherKeys)('nothing before the end of a minute tells the key of a %s question', async (type, body) => {
  const minute: Parameters<typeof repliesOf>[1] = async (ask) => {
    await ask(openPractice, {});
    await ask(startMinute, { runId: 'run-1' });
    await ask(startMinute, { runId: 'run-1' });
    await ask(finishMinute, { runId: 'run-1', answers: { q1: { type: 'blank', texts: ['甲'] } } });
    await ask(openPractice, {});
  };
  expect(await repliesOf(other(type, body), minute)).toEqual(await repliesOf(usual, minute));
});

/** The mistake book holds all questions of the bank, and an open test asks some of them. */
test.each(otherKeys)('a test that is open stays secret from the book, by its %s question', async (type, body) => {
  const review: Parameters<typeof repliesOf>[1] = async (ask) => {
    await givenCards();
    await ask(startAttempt, { paperId: PAPER });
    await ask(openPractice, {});
    await ask(listCards, { isAway: false });
    const asked = await askedNow();
    for (const [index, questionId] of asked.entries()) {
      await ask(putCardAway, { questionId, isAway: index % 2 === 0 });
      await ask(putCardAway, { questionId, isAway: false });
      for (const answer of [
        { type: 'single', choice: 'a' },
        { type: 'multiple', choices: ['a', 'b'] },
        { type: 'judge', value: true },
        { type: 'blank', texts: ['三', '二'] },
      ]) {
        await ask(answerCard, { questionId, reps: 0, version: 1, answer });
      }
    }
    await ask(openReview, {});
    await ask(startMinute, { runId: 'run-1' });
  };
  expect(await repliesOf(other(type, body), review)).toEqual(await repliesOf(usual, review));
});

const askedNow = async (): Promise<string[]> => {
  const [attempt] = await cloud.db.in(Attempts).query({});
  return (attempt?.questions ?? []).map(({ id }) => id).sort();
};

async function givenCards(): Promise<void> {
  for (const { questionId, topic } of bank()) {
    const id = `zz:${questionId}`;
    await cloud.db.in(Cards).put({
      _id: `member1:${id}`,
      v: 1,
      memberId: 'member1',
      questionId: id,
      topic,
      memory: { dueDay: '2026-11-20', stability: 0, difficulty: 0, reps: 0, lapses: 0, lastDay: null },
      dueOrder: `2026-11-20:${id}`,
      isAway: false,
      mistakes: 1,
      lastMistake: { testId: 't', at: 0 },
      lastReview: null,
    } as never);
  }
}
