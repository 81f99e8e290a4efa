import * as nodeCrypto from 'node:crypto';
import fc from 'fast-check';
import { Questions } from '../../../cloudfunctions/bank/collections';
import { upgraded } from '../../../cloudfunctions/bank/questions/document';
import { Attempts, Papers } from '../../../cloudfunctions/quiz/collections';
import { upgradeAttempt, upgradePaper } from '../../../cloudfunctions/quiz/upgrade';
import type { Question, QuestionBody } from '../../../core/bank/question';
import { importQuestions } from '../../../core/bank/stale/contract';
import { startMinute } from '../../../core/practice/minute/contract';
import { openAttempt, submitAttempt } from '../../../core/quiz/attempts/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { inputOf, type Pool } from './arbitrary-input';
import { changedDocuments, readContent, writeDocuments } from './database-content';
import { endpoints } from './endpoints';
import { everyRoute } from './every-route';
import { knownValues } from './known-values';
import { attemptIdOf, givenLivedInOrganisation } from './lived-in-organisation';

jest.mock('node:crypto', () => ({ ...jest.requireActual('node:crypto'), randomUUID: jest.fn() }));

const SEED = 20_261_120;
const RUNS = 12;
/** Has an open attempt with a question of each type. */
const MEMBER = 'member2';
const MINE = attemptIdOf(MEMBER);

/** Handing in ends the attempt, so its answer may contain the key. */
const ENDS = [submitAttempt.action];
const cases = endpoints
  .filter(({ allow, action }) => (allow === 'member' || allow === 'visitor') && !ENDS.includes(action))
  .map((endpoint) => ({ name: `${endpoint.fn}.${endpoint.action}`, endpoint }));

let cloud: TestCloud;
/** Restores the database with the one keys or the other. */
let usual: () => void;
let other: () => void;
let pool: Pool;

beforeAll(async () => {
  countIds();
  cloud = await openTestCloud(everyRoute);
  await cloud.reset();
  await givenLivedInOrganisation(cloud);
  await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: notAsked() });
  const { database } = cloud.local;
  const content = readContent(database);
  pool = knownValues(content);
  usual = database.keep();
  await giveOtherKeys();
  const changes = changedDocuments(content, readContent(database));
  other = () => {
    usual();
    writeDocuments(database, changes);
  };
});
afterAll(() => cloud.close());

/** Makes ids a count instead of random, so that they are the same on both sides. */
function countIds(): void {
  let drawn = 0;
  jest.mocked(nodeCrypto.randomUUID).mockImplementation(() => {
    drawn += 1;
    return `00000000-0000-4000-8000-${String(drawn).padStart(12, '0')}`;
  });
}

/** Questions of no open attempt: practice may ask them and tell their keys. */
const notAsked = (): Question[] =>
  [1, 2, 3].map((number) => ({
    questionId: `free-${number}`,
    topic: '监察法',
    difficulty: 1,
    stem: `监督是第${number}职责。`,
    body: { type: 'judge', key: true },
    explanation: '见条文',
    source: { document: '监察法', version: '2024-12-25', article: '第一条', quote: '监督' },
  }));

/** The same question with another key, whatever the letters of its options. */
function withOtherKey(body: QuestionBody): QuestionBody {
  switch (body.type) {
    case 'single':
      return { ...body, key: body.options.find(({ key }) => key !== body.key)?.key ?? body.key };
    case 'multiple':
      return { ...body, key: body.options.filter(({ key }) => !body.key.includes(key)).map(({ key }) => key) };
    case 'judge':
      return { ...body, key: !body.key };
    case 'order':
      return { ...body, key: [...body.key].reverse() };
    case 'blank':
      return { ...body, key: body.key.map(() => ['另一个长一些的答案', '别的写法']) };
    default:
      return body satisfies never;
  }
}

const changed = <Asked extends { body: QuestionBody; explanation: string }>(question: Asked): Asked => ({
  ...question,
  body: withOtherKey(question.body),
  explanation: '另一个长一些的解析',
});

/** Changes the keys in the bank, in the papers and in the member's open attempt. Attempts that others ended stay. */
async function giveOtherKeys(): Promise<void> {
  const attempts = cloud.db.in(Attempts);
  const found = await attempts.find(MINE);
  if (!found) throw new Error('the attempt was started');
  const mine = upgradeAttempt(found);
  expect(mine.questions.map(({ body }) => body.type).sort()).toEqual(['blank', 'judge', 'multiple', 'single']);
  await attempts.put({ ...mine, questions: mine.questions.map(changed) });

  const questions = cloud.db.in(Questions);
  for (const id of mine.asked) {
    const stored = await questions.find(id);
    if (stored) await questions.put(changed(upgraded(stored)));
  }
  const papers = cloud.db.in(Papers);
  for (const stored of await papers.query({})) {
    const paper = upgradePaper(stored);
    const sections = paper.sections.map((section) => ({
      ...section,
      candidates: section.candidates.map((each) => (mine.asked.includes(each.id) ? changed(each) : each)),
    }));
    await papers.put({ ...paper, sections });
  }
}

/** Removes the signatures of file addresses, which change with time and not with a key. */
const withoutSignatures = (reply: string): string => reply.replace(/([?&](expires|sign|t|token)=)[^"&]+/g, '$1');

/** Everything that the member gets for these inputs, as text. */
async function replies(
  restore: () => void,
  endpoint: (typeof cases)[number]['endpoint'],
  inputs: readonly unknown[],
): Promise<string[]> {
  restore();
  countIds();
  cloud.clock.now = FRIDAY_MORNING;
  const got: string[] = [];
  for (const input of inputs) {
    const reply = await cloud.callRaw(`wx:${MEMBER}`, endpoint, JSON.parse(JSON.stringify(input ?? null)));
    const { errorId: _drawn, ...rest } = { errorId: '', ...reply };
    got.push(withoutSignatures(JSON.stringify(rest)));
  }
  return got;
}

test('the two sides have different keys, which handing in shows', async () => {
  const handIn = { attemptId: MINE, answers: {} };
  expect(await replies(usual, submitAttempt, [handIn])).not.toEqual(await replies(other, submitAttempt, [handIn]));
});

test.each(cases)('$name answers the same bytes whatever the key is', async ({ endpoint }) => {
  const inputs = fc.sample(inputOf(endpoint.input, pool), { numRuns: RUNS, seed: SEED });
  const mine = endpoint === openAttempt ? [{ attemptId: MINE }] : endpoint === startMinute ? [{ runId: 'mine' }] : [];
  const all = [...mine, ...inputs];
  expect(await replies(other, endpoint, all)).toEqual(await replies(usual, endpoint, all));
});
