import { mkdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import * as v from 'valibot';
import { Members, Policies } from '../../cloudfunctions/_kit/collections';
import { Units } from '../../cloudfunctions/org/collections';
import { movePost, saveDraft } from '../../core/feed/workbench-contract';
import { openHome } from '../../core/home/contract';
import type { Endpoint, InputOf } from '../../core/kernel/endpoint';
import { POLICY_PRESETS } from '../../core/org/policy';
import { type BenchCloud, openBenchCloud } from './bench-cloud';
import { clockAt, MS_PER_DAY, WEDNESDAY_MORNING } from './clock';
import { at, type Organisation, organisationOf } from './organisation';
import { openSessions, withSession } from './sessions';

/** Everybody at the same moment, as on a Monday at eight. */
export const CROWD = { members: 400, branches: 60, generalBranches: 5, homes: 300, publishers: 50, signIns: 200 };
/** A reader opens the home page so often before the others sign in. */
export const READS_BEFORE = 40;
const PASSWORD = 'a password of the crowd';

/** What the people of a crowd met: how many got no answer, and how long the others waited. */
export interface Waits {
  errors: number;
  medianMs: number;
  p99Ms: number;
}

export interface Crowd {
  home300: Waits;
  publish50: Waits;
  signIn200: Waits;
  /** Median of a reader's home page while 200 people sign in ÷ the same before. */
  readerSlowdown: number;
}

interface Place {
  root: string;
  dist: string;
  dataDir: string;
}

/** Over HTTP, as browsers do. */
export async function measureCrowd(place: Place): Promise<Crowd> {
  mkdirSync(place.dataDir, { recursive: true });
  const organisation = organisationOf(CROWD);
  const tokens = await openSessions(place.dataDir, organisation.members);
  const cloud = await openBenchCloud({ ...place, clock: clockAt(WEDNESDAY_MORNING) });
  try {
    await seedCrowd(cloud, organisation);
    const ask = <E extends Endpoint>(member: number, endpoint: E, input: InputOf<E>) => {
      const { _id } = at(organisation.members, member);
      return call(cloud.local.url, tokens.get(_id) ?? '', endpoint, input);
    };
    const read = () => ask(CROWD.members - 1, openHome, {});
    await inTurn(READS_BEFORE, read);

    const home300 = waitsOf(await atOnce(CROWD.homes, (member) => ask(member, openHome, {})));
    await inTurn(CROWD.publishers, (member) => ask(member, saveDraft, draftOf(organisation, member, cloud)));
    // In a browser nobody checks the words, and whoever publishes says that they have read them.
    const published = await atOnce(CROWD.publishers, (member) =>
      ask(member, movePost, { postId: `crowd-${member}`, command: { name: 'publish' }, looked: true }),
    );

    const before = await inTurn(READS_BEFORE, read);
    let areSigningIn = true;
    const during: Try[] = [];
    const reading = (async () => {
      while (areSigningIn) during.push(await timed(read));
    })();
    const signedIn = await atOnce(CROWD.signIns, (at) => signIn(cloud.local.url, `crowd${at}`));
    areSigningIn = false;
    await reading;
    return {
      home300,
      publish50: waitsOf(published),
      signIn200: waitsOf(signedIn),
      readerSlowdown: rounded(waitsOf(during).medianMs / waitsOf(before).medianMs),
    };
  } finally {
    await cloud.close();
  }
}

async function seedCrowd(cloud: BenchCloud, organisation: Organisation): Promise<void> {
  const { root, generalBranches, branches, members } = organisation;
  await cloud.add(Units, [root, ...generalBranches, ...branches]);
  await cloud.add(Members, members.map(withSession));
  await cloud.add(Policies, [{ _id: root._id, v: 1, revision: 0, policy: POLICY_PRESETS.enterprise }]);
  await Promise.all(numbers(CROWD.signIns).map((at) => cloud.local.auth.createAccount(`crowd${at}`, PASSWORD)));
}

/** The first members are the secretaries, one of each branch. */
function draftOf({ members }: Organisation, member: number, { clock }: BenchCloud): InputOf<typeof saveDraft> {
  const { unitId } = at(members, member);
  return {
    postId: `crowd-${member}`,
    seenRevision: null,
    title: '主题党日通知',
    column: 'announcement',
    markdown: '本周五下午三点，**一楼会议室**。',
    unitId,
    scope: [unitId],
    requiredReading: { dueAt: clock.now() + 3 * MS_PER_DAY },
  };
}

interface Try {
  isGood: boolean;
  ms: number;
}

async function timed(work: () => Promise<boolean>): Promise<Try> {
  const from = performance.now();
  const isGood = await work().catch(() => false);
  return { isGood, ms: performance.now() - from };
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

const atOnce = (count: number, work: (number: number) => Promise<boolean>): Promise<Try[]> =>
  Promise.all(numbers(count).map((number) => timed(() => work(number))));

async function inTurn(count: number, work: (number: number) => Promise<boolean>): Promise<Try[]> {
  const tries: Try[] = [];
  for (const number of numbers(count)) tries.push(await timed(() => work(number)));
  return tries;
}

function waitsOf(tries: readonly Try[]): Waits {
  const sorted = tries.map(({ ms }) => ms).sort((left, right) => left - right);
  const rank = (share: number) => rounded(sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN);
  return { errors: tries.filter(({ isGood }) => !isGood).length, medianMs: rank(0.5), p99Ms: rank(0.99) };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

const reply = v.object({ ok: v.literal(true) });

async function call<E extends Endpoint>(url: string, token: string, { fn, action }: E, input: InputOf<E>) {
  const headers = { authorization: `Bearer ${token}` };
  return v.is(reply, await post(`${url}/v1/functions/${fn}`, { action, input }, headers));
}

const signIn = async (url: string, username: string): Promise<boolean> =>
  v.is(v.object({ access_token: v.string() }), await post(`${url}/auth/v1/signin`, { username, password: PASSWORD }));

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json();
}
