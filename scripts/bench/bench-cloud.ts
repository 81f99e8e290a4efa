import path from 'node:path';
import { performance } from 'node:perf_hooks';
import tcb from '@cloudbase/node-sdk';
import * as v from 'valibot';
import type { CollectionDeclaration, DeclaredCollection, Stored } from '../../cloudfunctions/_kit/collection';
import type { Endpoint, InputOf, OutputOf } from '../../core/kernel/endpoint';
import { ENV_ID } from '../../local/functions/platform-variables';
import { type LocalCloud, startLocalCloudBase } from '../../local/local-cloudbase';
import type { BenchClock } from './clock';
import { openidOf } from './organisation';

/** The cost of one function call. */
export interface Cost {
  ms: number;
  /** Database requests, counted at the gateway. */
  requests: number;
  scanned: number;
  returned: number;
}

export interface BenchCloud {
  local: LocalCloud;
  clock: BenchClock;
  /** Calls an endpoint as a member, through the real SDK over HTTP. Throws on a refusal, which ends the measurement. */
  ask<E extends Endpoint>(memberId: string, endpoint: E, input: InputOf<E>): Promise<{ data: OutputOf<E>; cost: Cost }>;
  /** Adds documents in bulk through the SDK. */
  add<Doc extends Stored, Kept extends Stored>(
    collection: DeclaredCollection<Doc, Kept>,
    docs: readonly Doc[],
  ): Promise<void>;
  find<Doc extends Stored, Kept extends Stored>(collection: DeclaredCollection<Doc, Kept>, id: string): Promise<Kept>;
  count(collection: CollectionDeclaration, where: Record<string, unknown>): Promise<number>;
  update(collection: CollectionDeclaration, id: string, changes: Record<string, unknown>): Promise<void>;
  close(): Promise<void>;
}

interface Place {
  /** Folder with `cloudfunctions/`, `collections.json` and `h5/`. */
  dist: string;
  root: string;
  dataDir: string;
  clock: BenchClock;
  /** Gets every line of the log. */
  log?: (line: string) => void;
}

const BATCH = 500;

const reply = v.variant('ok', [
  v.object({ ok: v.literal(true), data: v.unknown() }),
  v.object({ ok: v.literal(false), code: v.string(), errorId: v.optional(v.string()) }),
]);

// Without these the SDK, outside the cloud, asks Tencent's metadata host at each request.
Object.assign(process.env, { TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: ENV_ID });

export async function openBenchCloud({ dist, root, dataDir, clock, log }: Place): Promise<BenchCloud> {
  const lines: string[] = [];
  const local = await startLocalCloudBase({
    dataDir,
    functionsDir: path.join(dist, 'cloudfunctions'),
    collectionsFile: path.join(dist, 'collections.json'),
    hostingDir: path.join(dist, 'h5'),
    cloudbaserc: path.join(root, 'cloudbaserc.json'),
    now: clock.now,
    timers: 'byHand',
    log: (line) => {
      lines.splice(0, lines.length, line);
      log?.(line);
    },
  });
  const { adminUrl, adminKey } = local;
  const database = tcb.init({ env: ENV_ID, secretId: adminKey, secretKey: 'key', serviceUrl: adminUrl }).database();

  return {
    local,
    clock,
    async ask<E extends Endpoint>(memberId: string, endpoint: E, input: InputOf<E>) {
      const { fn, action, output } = endpoint;
      const answers: unknown[] = [];
      let ms = 0;
      const { calls } = await local.meter.record(async () => {
        const from = performance.now();
        answers.push(await local.functions.invoke(fn, { action, input }, { openid: openidOf(memberId) }));
        ms = performance.now() - from;
      });
      const answer = v.parse(reply, answers[0]);
      if (!answer.ok) throw new Error(`${fn}.${action} of ${memberId}: ${answer.code}\n${lines.join('\n')}`);
      return {
        data: v.parse(output, answer.data),
        cost: {
          ms,
          requests: calls.length,
          scanned: calls.reduce((sum, call) => sum + call.scanned, 0),
          returned: calls.reduce((sum, call) => sum + call.returned, 0),
        },
      };
    },
    async add({ name }, docs) {
      for (let start = 0; start < docs.length; start += BATCH) {
        await database.collection(name).add(docs.slice(start, start + BATCH));
      }
    },
    async find({ name }, id) {
      const { data } = await database.collection(name).doc(id).get();
      if (!data[0]) throw new Error(`there is no ${id} in ${name}`);
      return data[0];
    },
    async count({ name }, where) {
      const { total } = await database.collection(name).where(where).count();
      return total ?? 0;
    },
    async update({ name }, id, changes) {
      await database.collection(name).doc(id).update(changes);
    },
    close: () => local.close(),
  };
}
