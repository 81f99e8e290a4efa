import { type Database, openDatabase } from '../../cloudfunctions/_kit/database';
import { type Routes, serve } from '../../cloudfunctions/_kit/serve';
import { collections } from '../../cloudfunctions/collections';
import type { Endpoint, InputOf, OutputOf } from '../../core/kernel/endpoint';
import { platformVariables } from '../../local/functions/platform-variables';
import { startLocalCloudBase } from '../../local/local-cloudbase';
import { answerInProcess } from './in-process-sdk';
import { FRIDAY_MORNING, givenOrganisation } from './organisation';

type Reply<E extends Endpoint> = { ok: true; data: OutputOf<E> } | { ok: false; code: string; errorId?: string };

export interface TestCloud {
  db: Database;
  local: Awaited<ReturnType<typeof startLocalCloudBase>>;
  /** Server time of the calls that follow, ms since the epoch. */
  clock: { now: number };
  /** Calls an endpoint as the WeChat user `wx:<name>`; null: without an identity. */
  call<E extends Endpoint>(name: string | null, endpoint: E, input: InputOf<E>): Promise<Reply<E>>;
  /** Calls an endpoint with any input, also one that its contract refuses. `identity` is complete: `wx:member1`. */
  callRaw(identity: string | null, endpoint: Endpoint, input: unknown): Promise<Reply<Endpoint>>;
  /** Like `call`, but returns the value of the answer, and throws if it is a refusal. */
  expectOk<E extends Endpoint>(name: string | null, endpoint: E, input: InputOf<E>): Promise<OutputOf<E>>;
  /** What the functions logged. */
  log: string[];
  /**
   * Lets the next `requests` of the database through and fails all others, as if the function were killed; null ends
   * that. Only the end of a transaction still gets through, which the platform sees to when it hears nothing more.
   */
  killAfter(requests: number | null): void;
  /** Back to the small organisation and nothing else. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** As a client calls a function, the platform's timer fires it, or WeChat pushes a message to it. */
function eventOf(action: string, input: unknown): object {
  const [kind, name] = action.split(':');
  if (kind === 'timer') return { Type: 'Timer', TriggerName: name };
  return kind === 'message' ? { ...Object(input), MsgType: 'event', Event: name } : { action, input };
}

const contextOf = (identity: string | null): { environment: string } => {
  const [kind, id] =
    identity === null ? [] : [identity.slice(0, identity.indexOf(':')), identity.slice(identity.indexOf(':') + 1)];
  return { environment: JSON.stringify(kind === 'wx' ? { WX_OPENID: id } : kind === 'tcb' ? { TCB_UUID: id } : {}) };
};

function functionOf(routes: Routes): string {
  const [first] = Object.values(routes);
  if (!first) throw new Error('a function without routes');
  return first.endpoint.fn;
}

/** Functions in this process, on a local CloudBase in this process, through the real SDK. */
export async function openTestCloud(
  functions: readonly Routes[],
  /** Where its files are; null: in memory. A reset needs memory. */
  dataDir: string | null = null,
): Promise<TestCloud> {
  const log: string[] = [];
  const local = await startLocalCloudBase({
    port: 0,
    dataDir,
    functionsDir: '',
    log: (line) => log.push(line),
    pushTo: async (message) => mains.get('feed')?.(message, contextOf(null)),
  });
  local.database.declare(collections.map(({ name, indexes }) => ({ name, indexes })));
  Object.assign(process.env, platformVariables(local.adminUrl, local.adminKey));
  let isMortal = false;
  let left = 0;
  const endAnswering = answerInProcess(local.adminUrl, (body) => {
    if (isMortal && body['action'] !== 'database.abortTransaction') {
      left -= 1;
      if (left < 0) return Promise.reject(new Error('killed'));
    }
    return local.answer(body);
  });

  const clock = { now: FRIDAY_MORNING };
  const mains = new Map(
    functions.map((routes) => [
      functionOf(routes),
      serve(routes, { now: () => clock.now, log: (line) => log.push(line) }),
    ]),
  );
  const db = openDatabase();
  /** Restores the small organisation, once it was written. */
  let restoreOrganisation: (() => void) | undefined;

  const callRaw: TestCloud['callRaw'] = async (identity, endpoint, input) => {
    const main = mains.get(endpoint.fn);
    if (!main) throw new Error(`the test did not load the function ${endpoint.fn}`);
    const event = eventOf(endpoint.action, input);
    // As over the wire, where everything is JSON.
    return JSON.parse(JSON.stringify(await main(event, contextOf(identity))));
  };
  const call: TestCloud['call'] = async (name, endpoint, input) =>
    (await callRaw(name === null ? null : `wx:${name}`, endpoint, input)) as Reply<typeof endpoint>;

  return {
    db,
    local,
    clock,
    log,
    call,
    callRaw,
    async expectOk(name, endpoint, input) {
      const reply = await call(name, endpoint, input);
      if (!reply.ok) throw new Error(`${endpoint.fn}.${endpoint.action} answered ${reply.code}\n${log.at(-1)}`);
      return reply.data;
    },
    killAfter(requests) {
      isMortal = requests !== null;
      left = requests ?? 0;
    },
    async reset() {
      isMortal = false;
      clock.now = FRIDAY_MORNING;
      log.length = 0;
      if (restoreOrganisation) return restoreOrganisation();
      local.clear();
      await givenOrganisation(db);
      restoreOrganisation = local.keep();
    },
    async close() {
      endAnswering();
      await local.close();
    },
  };
}
