import fc from 'fast-check';
import * as v from 'valibot';
import { Members } from '../../../cloudfunctions/_kit/collections';
import { answerFeedback } from '../../../core/disclosure/workbench-contract';
import type { Access, Endpoint } from '../../../core/kernel/endpoint';
import { COMMON_CODES } from '../../../core/kernel/errors';
import { openAttempt, saveAnswer, submitAttempt } from '../../../core/quiz/attempts/contract';
import type { MeteredCall } from '../../../local/gateway/meter';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { inputOf, type Pool, SEED, spoiled } from './arbitrary-input';
import { type Content, changesBetween, readContent } from './database-content';
import { endpoints } from './endpoints';
import { everyRoute } from './every-route';
import { knownValues, SETUP_CODE } from './known-values';
import { BRANCHES, wordsOf } from './lived-in-branches';
import { attemptIdOf, givenLivedInOrganisation } from './lived-in-organisation';

const RUNS = 30;

const MEMBERS = ['admin', 'reviewer', 'secretary1', 'secretary2', 'editor1', 'member1', 'member3'];
const HOLDERS = {
  admin: ['admin'],
  reviewer: ['reviewer'],
  discipline: ['discipline'],
  secretary: ['secretary1', 'secretary2'],
  editor: ['editor1'],
} as const;

/** People who may call the endpoint. */
function callersOf(allow: Access): string[] {
  if (allow === 'visitor') return ['stranger', 'visitor-b1', ...MEMBERS];
  if (allow === 'member') return MEMBERS;
  return allow === 'timer' ? [] : allow.flatMap((role) => [...HOLDERS[role]]);
}

const REFUSALS: readonly string[] = COMMON_CODES.filter((code) => code !== 'INTERNAL');
const cases = endpoints
  .filter(({ allow }) => allow !== 'timer')
  .map((endpoint) => ({ name: `${endpoint.fn}.${endpoint.action}`, endpoint }));

let cloud: TestCloud;
let before: Content;
/** Makes the database as it was before. */
let restore: () => void;
let pool: Pool;

beforeAll(async () => {
  process.env.WEIKETANG_SETUP_CODE = SETUP_CODE;
  cloud = await openTestCloud(everyRoute);
  await cloud.reset();
  await givenLivedInOrganisation(cloud);
  await cloud.db.in(Members).put(memberDoc('discipline', '尤平', 'b2', [['discipline', 'zz']]));
  before = readContent(cloud.local.database);
  restore = cloud.local.database.keep();
  pool = knownValues(before);
});
afterAll(() => cloud.close());
beforeEach(() => restore());
// Each call is judged by the collections that its requests name; nothing else may have changed either.
afterEach(() => expect(changesBetween(before, readContent(cloud.local.database))).toEqual([]));

const READS = ['database.getDocument', 'database.calculateDocument', 'database.aggregateDocuments'];

/** What changed, by the requests that arrived: each write names its collection, also within a transaction. */
function changesBy(calls: readonly MeteredCall[]): string[] {
  const written = new Set(calls.filter(({ action }) => !READS.includes(action)).map(({ collection }) => collection));
  if (written.size === 0) return [];
  return changesBetween(
    before,
    readContent(cloud.local.database, (name) => written.has(name)),
  );
}

/** Allowed traces of reading: a line in the audit log for looking at people, cached standings, a post no longer unread. */
const TRACES = ['+ auditLog', '+ standings', '+ openedPosts', '- openedPosts', '+ readings'];
const isNoTrace = (change: string): boolean => !TRACES.some((trace) => change.startsWith(trace));

/** What WeChat has answered about the words of a step. */
const ANSWERS = ['check', 'answerCheck'];
const withoutAnswers = (change: string): string => {
  const [, name, json = ''] = /^. (\S+) (.*)$/s.exec(change) ?? [];
  const fields = Object.entries(v.parse(v.record(v.string(), v.unknown()), JSON.parse(json)));
  return `${name} ${JSON.stringify(fields.filter(([field]) => !ANSWERS.includes(field)))}`;
};

/**
 * A refusal changes nothing. Where WeChat has not passed the words, its answer to them is kept beside the document that they
 * are about, so that the same words are not asked about again; of the document itself nothing changes, not even its revision.
 */
function changesOfRefusal(code: string, changed: readonly string[]): string[] {
  if (!code.startsWith('CONTENT_')) return [...changed];
  const isAnswerOnly = (change: string): boolean =>
    changed.some((other) => other[0] !== change[0] && withoutAnswers(other) === withoutAnswers(change));
  return changed.filter((change) => !isAnswerOnly(change));
}

/** Calls with the input as JSON, checks what holds for any input at all, and restores the database. */
async function callWith(endpoint: Endpoint, name: string, given: unknown) {
  const input: unknown = given === undefined ? undefined : JSON.parse(JSON.stringify(given));
  const replies: Awaited<ReturnType<TestCloud['callRaw']>>[] = [];
  const { calls } = await cloud.local.meter.record(async () => {
    replies.push(await cloud.callRaw(`wx:${name}`, endpoint, input));
  });
  const [reply] = replies;
  if (!reply) throw new Error('record waits for the call');
  const changed = changesBy(calls);
  if (changed.length > 0) restore();
  if (!reply.ok && reply.code === 'INTERNAL') throw new Error(`INTERNAL: ${cloud.log.at(-1)}`);
  // Only what is wrong goes to an assertion, which costs as much as a small call.
  const faults = reply.ok
    ? [
        ...(v.safeParse(endpoint.output, reply.data).issues ?? []),
        ...(endpoint.kind === 'query' ? changed.filter(isNoTrace) : []),
      ]
    : [...(isAnnounced(endpoint, reply.code) ? [] : [reply.code]), ...changesOfRefusal(reply.code, changed)];
  if (faults.length > 0) expect(faults).toEqual([]);
  return { reply, changed };
}

const isAnnounced = (endpoint: Endpoint, code: string): boolean =>
  endpoint.errors.includes(code) || REFUSALS.includes(code);

describe.each(cases)('$name', ({ endpoint }) => {
  const callers = fc.constantFrom(...callersOf(endpoint.allow));

  test('answers a typed code to spoiled input and changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(spoiled(inputOf(endpoint.input, pool)), callers, async (input, name) => {
        const { reply } = await callWith(endpoint, name, input);
        const isRefused = !reply.ok && reply.code === 'INVALID_INPUT';
        if (!isRefused && !v.is(endpoint.input, input ?? {}))
          expect(reply).toEqual({ ok: false, code: 'INVALID_INPUT' });
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });

  test('answers what its contract says to any input of the right shape', async () => {
    await fc.assert(
      fc.asyncProperty(inputOf(endpoint.input, pool), callers, async (input, name) => {
        await callWith(endpoint, name, input);
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});

describe('the secretary of one branch', () => {
  const isAbout = (unitId: string, text: string): boolean =>
    text.includes(wordsOf(unitId)) || text.includes(`"zz","${unitId}"`);

  test.each(BRANCHES)(
    'neither sees nor touches what belongs to another, by any endpoint ($unitId)',
    async ({ unitId, secretary }) => {
      const other = unitId === 'b1' ? 'b2' : 'b1';
      const foreign = knownValues(before, (id) => !id.includes(unitId));
      const open = cases.filter(({ endpoint }) => callersOf(endpoint.allow).includes(secretary));
      const calls = fc
        .constantFrom(...open)
        .chain(({ endpoint }) => inputOf(endpoint.input, foreign).map((input) => ({ endpoint, input })));
      await fc.assert(
        fc.asyncProperty(calls, async ({ endpoint, input }) => {
          const { reply, changed } = await callWith(endpoint, secretary, input);
          expect(JSON.stringify(reply)).not.toContain(wordsOf(other));
          expect(changed.filter((change) => isAbout(other, change))).toEqual([]);
        }),
        { seed: SEED, numRuns: 400 },
      );
    },
  );
});

test('of an answer with words that WeChat refuses its verdict is kept, and nothing else', async () => {
  const given = { feedbackId: 'open-b2:member3:feedback-2', text: '这里是违规测试的内容' };
  const { reply, changed } = await callWith(answerFeedback, 'secretary2', given);
  expect(reply).toEqual({ ok: false, code: 'CONTENT_REFUSED' });
  expect(changed).toHaveLength(2);
});

describe('an attempt', () => {
  const answers = { q1: { type: 'judge', value: true } };
  const actions = [
    { endpoint: openAttempt, rest: {} },
    { endpoint: saveAnswer, rest: { question: 'q1', answer: answers.q1 } },
    { endpoint: submitAttempt, rest: { answers } },
  ].map((action) => ({ ...action, name: action.endpoint.action }));

  test.each(actions)('of somebody else is not found by $name', async ({ endpoint, rest }) => {
    const { reply } = await callWith(endpoint, 'member3', { attemptId: attemptIdOf('member2'), ...rest });
    expect(reply).toEqual({ ok: false, code: 'NOT_FOUND' });
  });

  test.each(actions)('that is closed stays as it is under $name', async ({ endpoint, rest }) => {
    const { reply, changed } = await callWith(endpoint, 'member1', { attemptId: attemptIdOf('member1'), ...rest });
    expect(reply).toMatchObject(
      endpoint === saveAnswer ? { ok: false, code: 'ATTEMPT_CLOSED' } : { ok: true, data: { state: 'submitted' } },
    );
    expect(changed).toEqual([]);
  });
});
