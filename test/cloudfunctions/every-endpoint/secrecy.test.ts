import * as nodeCrypto from 'node:crypto';
import fc from 'fast-check';
import { continueCorrection, correctQuestion } from '../../../core/bank/reports/workbench-contract';
import type { Endpoint } from '../../../core/kernel/endpoint';
import { renewInvitation } from '../../../core/org/workbench-contract';
import { openAttempt, submitAttempt } from '../../../core/quiz/attempts/contract';
import { FRIDAY_MORNING } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { inputOf, type Pool, SEED } from './arbitrary-input';
import { changedDocuments, readContent, writeDocuments } from './database-content';
import { endpoints } from './endpoints';
import { everyRoute } from './every-route';
import { type Given, givenPapersInEveryStage, giveOtherKeys, MEMBER, OTHER_EXPLANATION } from './key-stages';
import { knownValues } from './known-values';
import { givenLivedInOrganisation } from './lived-in-organisation';

jest.mock('node:crypto', () => ({ ...jest.requireActual('node:crypto'), randomUUID: jest.fn() }));

/** Random inputs per endpoint for members; those for roles have fewer. */
const RUNS = 12;
const RUNS_OF_ROLES = 4;

/** What a reply may depend on a key for: handing in is scored, and a correction is about a key that its sender gives. */
const ABOUT_KEYS = [submitAttempt, correctQuestion, continueCorrection].map(({ action }) => action);
/** Their replies differ each time. */
const RANDOM = [renewInvitation.action];
const cases = endpoints
  .filter(({ allow, action }) => allow !== 'timer' && ![...ABOUT_KEYS, ...RANDOM].includes(action))
  .map((endpoint) => ({ name: `${endpoint.fn}.${endpoint.action}`, endpoint }));

let cloud: TestCloud;
/** Restores the database with the one keys or the other. */
let usual: () => void;
let other: () => void;
let pool: Pool;
let given: Given;

beforeAll(async () => {
  countIds();
  cloud = await openTestCloud(everyRoute);
  await cloud.reset();
  await givenLivedInOrganisation(cloud);
  given = await givenPapersInEveryStage(cloud);
  const { database } = cloud.local;
  const content = readContent(database);
  pool = knownValues(content);
  usual = database.keep();
  await giveOtherKeys(cloud);
  const changes = changedDocuments(content, readContent(database));
  other = () => {
    usual();
    writeDocuments(database, changes);
  };
}, 300_000);
afterAll(() => cloud.close());

/** Makes ids a count instead of random, so that they are the same on both sides. */
function countIds(): void {
  let drawn = 0;
  jest.mocked(nodeCrypto.randomUUID).mockImplementation(() => {
    drawn += 1;
    return `00000000-0000-4000-8000-${String(drawn).padStart(12, '0')}`;
  });
}

/** Removes the signatures of file addresses, which change with time and not with a key. */
const withoutSignatures = (reply: string): string => reply.replace(/([?&](expires|sign|t|token)=)[^"&]+/g, '$1');

/** Everything that the member gets for these inputs, as text. */
async function replies(
  restore: () => void,
  endpoint: Endpoint,
  inputs: readonly unknown[],
  now = FRIDAY_MORNING,
): Promise<string[]> {
  restore();
  countIds();
  cloud.clock.now = now;
  const got: string[] = [];
  for (const input of inputs) {
    const reply = await cloud.callRaw(`wx:${MEMBER}`, endpoint, JSON.parse(JSON.stringify(input ?? null)));
    const { errorId: _drawn, ...rest } = { errorId: '', ...reply };
    got.push(withoutSignatures(JSON.stringify(rest)));
  }
  return got;
}

/** Opening a question to correct it shows its key, and is audited. */
const withoutCorrecting = (input: unknown): unknown =>
  typeof input === 'object' && input !== null && 'isForCorrection' in input
    ? { ...input, isForCorrection: false }
    : input;

test('the two sides have different keys, which handing in shows, and every attempt once its paper is over', async () => {
  const { handIn, closed } = given;
  expect(await replies(usual, submitAttempt, [handIn])).not.toEqual(await replies(other, submitAttempt, [handIn]));
  const later = FRIDAY_MORNING + 30 * 86_400_000;
  for (const attemptId of [...closed, handIn.attemptId]) {
    const one = await replies(usual, openAttempt, [{ attemptId }], later);
    const another = await replies(other, openAttempt, [{ attemptId }], later);
    expect(one).not.toEqual(another);
    expect(another.join()).toContain(OTHER_EXPLANATION);
  }
});

test.each(cases)('$name answers the same bytes whatever the keys are', async ({ endpoint }) => {
  const isForMembers = endpoint.allow === 'member' || endpoint.allow === 'visitor';
  const inputs = fc.sample(inputOf(endpoint.input, pool), {
    numRuns: isForMembers ? RUNS : RUNS_OF_ROLES,
    seed: SEED,
  });
  const all = [...(given.inputs.get(endpoint) ?? []), ...inputs].map(withoutCorrecting);
  const got = await replies(other, endpoint, all);
  expect(got).toEqual(await replies(usual, endpoint, all));
  expect(got.join()).not.toContain(OTHER_EXPLANATION);
});
