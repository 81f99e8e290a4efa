import { mkdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import * as v from 'valibot';
import { Completions, Members, Policies } from '../../cloudfunctions/_kit/collections';
import { Units } from '../../cloudfunctions/org/collections';
import { Attempts } from '../../cloudfunctions/quiz/collections';
import { importQuestions } from '../../core/bank/stale/contract';
import { assignmentId } from '../../core/kernel/assignment';
import type { Endpoint, InputOf, OutputOf } from '../../core/kernel/endpoint';
import { POLICY_PRESETS } from '../../core/org/policy';
import type { Answer } from '../../core/quiz/answer';
import { attemptIdOf } from '../../core/quiz/attempts/attempt';
import { saveAnswer, startAttempt, submitAttempt } from '../../core/quiz/attempts/contract';
import { drawWeeklyTest, setBlueprint } from '../../core/quiz/weekly/contract';
import { answerTo, shapeSeen } from './answers';
import { type BenchCloud, openBenchCloud } from './bench-cloud';
import { clockAt, WEDNESDAY_MORNING } from './clock';
import { at, type Organisation, organisationOf } from './organisation';
import type { SampleContent } from './sample-content';
import { openSessions, withSession } from './sessions';

/** All members of an organisation take the week's test at the same time. Every `twice`-th taps everything twice. */
export const RUSH = { members: 2_000, branches: 40, generalBranches: 5, atOnce: 100, questions: 10, twice: 20 };

export interface Rush {
  /** From the first call to the last answer. */
  seconds: number;
  /** Calls without a successful answer. */
  errors: number;
  /** Answers that were acknowledged, but are missing or different in the stored attempt. */
  lost: number;
  /** Attempts and completions in excess of one per member. */
  doubled: number;
}

interface Person {
  memberId: string;
  token: string;
  /** Answers that the server confirmed as saved. */
  acknowledged: Record<string, Answer>;
}

const reply = v.object({ ok: v.boolean(), data: v.optional(v.unknown()), code: v.optional(v.string()) });

export interface Place {
  root: string;
  dist: string;
  dataDir: string;
}

/**
 * 2,000 members start, answer ten questions and submit, 100 at a time, as browsers do: over HTTP, each with a token.
 */
export async function measureRush(place: Place, content: SampleContent): Promise<Rush> {
  mkdirSync(place.dataDir, { recursive: true });
  const organisation = organisationOf(RUSH);
  const tokens = await openSessions(place.dataDir, organisation.members);
  const cloud = await openBenchCloud({ ...place, clock: clockAt(WEDNESDAY_MORNING) });
  try {
    const paperId = await seedRush(cloud, organisation, content);
    const people = organisation.members.map(
      ({ _id }): Person => ({ memberId: _id, token: tokens.get(_id) ?? '', acknowledged: {} }),
    );
    let errors = 0;
    const from = performance.now();
    await inLanes(people, RUSH.atOnce, async (person, index) => {
      const isImpatient = index % RUSH.twice === 0;
      errors += await takeTest(cloud.local.url, person, paperId, isImpatient);
    });
    const seconds = Math.round((performance.now() - from) / 100) / 10;
    return { seconds, errors, ...(await audit(cloud, people, paperId)) };
  } finally {
    await cloud.close();
  }
}

/** Does `work` for every item, `atOnce` at a time. */
export async function inLanes<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const queue = items.entries();
  const lane = async () => {
    for (const [index, item] of queue) await work(item, index);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

async function seedRush(
  cloud: BenchCloud,
  { root, generalBranches, branches, members }: Organisation,
  { questions, blueprint }: SampleContent,
): Promise<string> {
  await cloud.add(Units, [root, ...generalBranches, ...branches]);
  await cloud.add(Members, members.map(withSession));
  await cloud.add(Policies, [{ _id: root._id, v: 1, revision: 0, policy: POLICY_PRESETS.enterprise }]);
  const { _id: admin } = at(members, 0);
  await cloud.ask(admin, importQuestions, { unitId: root._id, questions: questions.slice(0, 100) });
  await cloud.ask(admin, setBlueprint, { unitId: root._id, blueprint });
  const { data } = await cloud.ask(admin, drawWeeklyTest, { unitId: root._id });
  return at(data.papers, 0).paperId;
}

/** Returns the number of failed calls. An impatient person taps everything twice. */
async function takeTest(url: string, person: Person, paperId: string, isImpatient: boolean): Promise<number> {
  let errors = 0;
  const ask = async <E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E> | null> => {
    const taps = isImpatient ? 2 : 1;
    const answers = await Promise.all(Array.from({ length: taps }, () => post(url, person.token, endpoint, input)));
    errors += answers.filter((answer) => answer === null).length;
    return answers.find((answer) => answer !== null) ?? null;
  };
  const attempt = await ask(startAttempt, { paperId });
  if (attempt?.state !== 'open') return errors + 1;
  const { attemptId, questions } = attempt;
  for (const question of questions.slice(0, RUSH.questions)) {
    const answer = answerTo(shapeSeen(question));
    const saved = await ask(saveAnswer, { attemptId, question: question.key, answer });
    if (saved) person.acknowledged[question.key] = answer;
  }
  const result = await ask(submitAttempt, { attemptId, answers: {} });
  return result?.state === 'submitted' ? errors : errors + 1;
}

/** null for everything but a success: no response, another status, a refusal. */
export async function post<E extends Endpoint>(
  url: string,
  token: string,
  { fn, action, output }: E,
  input: InputOf<E>,
): Promise<OutputOf<E> | null> {
  try {
    const response = await fetch(`${url}/v1/functions/${fn}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ action, input }),
    });
    const answer = v.parse(reply, await response.json());
    return answer.ok ? v.parse(output, answer.data) : null;
  } catch {
    return null;
  }
}

/** Compares what the database holds in the end with what the members were told. */
async function audit(
  cloud: BenchCloud,
  people: readonly Person[],
  paperId: string,
): Promise<Pick<Rush, 'lost' | 'doubled'>> {
  let lost = 0;
  await inLanes(people, RUSH.atOnce, async ({ memberId, acknowledged }) => {
    const attempt = await cloud.find(Attempts, attemptIdOf({ paperId, memberId, number: 1 })).catch(() => null);
    for (const [question, answer] of Object.entries(acknowledged)) {
      if (JSON.stringify(attempt?.answers[question]) !== JSON.stringify(answer)) lost += 1;
    }
  });
  const attempts = await cloud.count(Attempts, { paperId });
  const completions = await cloud.count(Completions, { assignmentId: assignmentId('weeklyTest', paperId) });
  return { lost, doubled: Math.max(0, attempts - people.length) + Math.max(0, completions - people.length) };
}
