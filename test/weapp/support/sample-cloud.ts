import { rmSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { type LocalCloud, startLocalCloudBase } from '../../../local/local-cloudbase';
import { LOCAL_TEMPLATE } from '../../../local/outbox/message-templates';
import { copyOfSample } from '../../support/sample-data';
import { DIST, ROOT } from './built';
import type { Cloud, CloudStorage } from './wx';

/** A call to the cloud, with `ok` or the code of its refusal. */
export interface Asked {
  openid: string;
  /** `quiz.startAttempt` */
  endpoint: string;
  code: string;
}

export interface SampleCloud {
  /** All calls of all phones, in order. */
  readonly asked: Asked[];
  /** WeChat's cloud for the phone of this user. */
  reachedBy(openid: string): Cloud;
  /** What WeChat counts when this user taps 允许 in its question about messages. */
  allowMessage(openid: string, templateId: string): void;
  /** The storage, which is open to any phone as in WeChat's cloud. */
  storage: CloudStorage;
  /** Moves the time of the cloud ahead; phones keep their own. */
  later(ms: number): void;
  /** Binds a WeChat user to a member as people do: an invitation code, a request, and an administrator's approval. */
  bind(openid: string, person: { name: string; memberId: string; unitId: string }): Promise<void>;
  close(): Promise<void>;
}

/** Password of the sample's local accounts; the loader prints it too. */
const SAMPLE_PASSWORD = 'weiketang';

const event = v.object({ action: v.string(), input: v.unknown() });
const reply = v.variant('ok', [
  v.object({ ok: v.literal(true), data: v.unknown() }),
  v.object({ ok: v.literal(false), code: v.string() }),
]);

/** The built functions on a local CloudBase in this process, with the sample organisation in it. */
export async function startSampleCloud(): Promise<SampleCloud> {
  const dataDir = await copyOfSample();
  let aheadMs = 0;
  const cloud = await startLocalCloudBase({
    dataDir,
    functionsDir: path.join(DIST, 'cloudfunctions'),
    collectionsFile: path.join(DIST, 'collections.json'),
    cloudbaserc: path.join(ROOT, 'cloudbaserc.json'),
    envVariables: { WEIKETANG_REMINDER_TEMPLATE: `${LOCAL_TEMPLATE.id} ${LOCAL_TEMPLATE.fields.join(' ')}` },
    timers: 'byHand',
    now: () => Date.now() + aheadMs,
  });

  const asked: Asked[] = [];
  const admin = administrator(cloud);
  const reachedBy =
    (openid: string): Cloud =>
    async (name, data) => {
      const answer = await cloud.functions.invoke(name, data, { openid });
      const parsed = v.parse(reply, answer);
      asked.push({ openid, endpoint: `${name}.${v.parse(event, data).action}`, code: parsed.ok ? 'ok' : parsed.code });
      return answer;
    };

  return {
    asked,
    reachedBy,
    allowMessage: (openid, templateId) => cloud.outbox.subscriptions.allow(openid, templateId),
    storage: uploadTo(cloud),
    later: (ms) => {
      aheadMs += ms;
    },
    async bind(openid, { name, memberId, unitId }) {
      const { code } = v.parse(v.object({ code: v.string() }), await admin('renewInvitation', { unitId }));
      const request = { action: 'requestBinding', input: { code, unitId, name } };
      dataOf(await cloud.functions.invoke('org', request, { openid }));
      const waiting = v.parse(
        v.object({ items: v.array(v.object({ requestId: v.string(), name: v.string() })) }),
        await admin('listBindingRequests', {}),
      );
      const mine = waiting.items.find((item) => item.name === name);
      if (!mine) throw new Error(`Nobody sees that ${name} asks to be bound`);
      const { requestId } = mine;
      // Nobody decides about themselves: the administrator says on the account they have that the other is theirs, too.
      if (memberId === ADMINISTRATOR) await admin('answerBinding', { requestId, isMine: true });
      else await admin('decideBinding', { requestId, decision: { verdict: 'approve', memberId } });
    },
    async close() {
      await cloud.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

/** The member behind the account `admin` of the sample. */
const ADMINISTRATOR = 'm001';

const uploadMetadata = v.object({ data: v.object({ url: v.string(), fileId: v.string() }) });

function uploadTo(cloud: LocalCloud): CloudStorage {
  return async (path, bytes) => {
    const body = JSON.stringify({ action: 'storage.getUploadMetadata', path, method: 'put' });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${cloud.adminKey}` };
    const asked = await fetch(cloud.adminUrl, { method: 'POST', headers, body });
    const { data } = v.parse(uploadMetadata, await asked.json());
    const put = await fetch(data.url, { method: 'PUT', body: Buffer.from(bytes) });
    if (!put.ok) throw new Error(`The storage answered ${put.status}`);
    return data.fileId;
  };
}

function dataOf(answer: unknown): unknown {
  const parsed = v.parse(reply, answer);
  if (!parsed.ok) throw new Error(`Refused: ${parsed.code}`);
  return parsed.data;
}

/** Calls `org` as the sample's administrator, like a browser. */
function administrator(cloud: LocalCloud): (action: string, input: object) => Promise<unknown> {
  const post = async (address: string, body: object, headers: Record<string, string> = {}): Promise<unknown> => {
    const response = await fetch(new URL(address, cloud.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const account = { username: 'admin', password: SAMPLE_PASSWORD };
  return async (action, input) => {
    // Each time anew: an access token lasts a quarter of an hour, which a busy machine may need for all pages.
    const signedIn = v.parse(v.object({ access_token: v.string() }), await post('/auth/v1/signin', account));
    const authorization = `Bearer ${signedIn.access_token}`;
    return dataOf(await post('/v1/functions/org', { action, input }, { authorization }));
  };
}
