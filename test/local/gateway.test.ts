import { request } from 'node:http';
import { getJson, postJson } from './support/http';
import { startTestCloud, type TestCloud } from './support/test-cloud';

describe('the gateway', () => {
  let cloud: TestCloud;

  beforeAll(async () => {
    cloud = await startTestCloud();
    cloud.database.declare([{ name: 'notes', indexes: [] }]);
  });
  beforeEach(() => cloud.clear());
  afterAll(() => cloud.close());

  const signed = () => ({
    'content-type': 'application/json',
    authorization: `TC3-HMAC-SHA256 Credential=${cloud.adminKey}/2026-11-20/tcb/tc3_request, Signature=any`,
  });

  /** By node:http, because fetch does not allow setting the Host header. */
  function statusForHost(path: string, host: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const sent = request({ port: cloud.port, path, headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject).end();
    });
  }

  test('serves the SDK: documents, a transaction, and errors with their code', async () => {
    const db = cloud.sdk.database();
    const { id } = await db.collection('notes').add({ text: 'one' });
    await db.runTransaction(async (transaction: { collection(name: string): ReturnType<typeof db.collection> }) => {
      await transaction.collection('notes').doc(String(id)).update({ text: 'two' });
    });
    expect((await db.collection('notes').doc(String(id)).get()).data).toMatchObject([{ text: 'two' }]);
    await expect(db.collection('none').get()).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
  });

  test('counts each request to the database, with the documents it read and gave', async () => {
    const notes = cloud.sdk.database().collection('notes');
    await cloud.sdk
      .database()
      .collection('notes')
      .add([{ n: 1 }, { n: 2 }, { n: 3 }]);
    await fetch(`${cloud.url}/__local/meter`, { method: 'DELETE' });
    const { calls } = await cloud.meter.record(async () => {
      await notes.where({ n: 2 }).get();
      await notes.count();
    });
    expect(calls).toMatchObject([
      { action: 'database.getDocument', collection: 'notes', scanned: 3, returned: 1 },
      { action: 'database.calculateDocument', collection: 'notes' },
    ]);
    const { body } = await getJson(`${cloud.url}/__local/meter`);
    expect(body).toMatchObject({ calls: 2, byAction: { 'database.getDocument': 1, 'database.calculateDocument': 1 } });
    expect(cloud.meter.totals()).toEqual(body);
  });

  test('refuses a request of the SDK without a signature', async () => {
    expect((await postJson(cloud.adminUrl, { action: 'database.getDocument' })).body).toMatchObject({
      code: 'SIGN_PARAM_INVALID',
      requestId: expect.any(String),
    });
  });

  test.each(['storage.getFileAuthority', 'wx.openApi', 'made.up', ''])(
    'says that it does not do %j',
    async (action) => {
      const { status, body } = await postJson(cloud.adminUrl, { action }, signed());
      expect({ status, body }).toMatchObject({ status: 200, body: { code: 'NOT_IMPLEMENTED' } });
    },
  );

  test.each([
    ['no JSON', '{', 400],
    ['a list', '[]', 400],
    ['more than 6 MB', JSON.stringify({ text: 'x'.repeat(6 * 1024 * 1024) }), 413],
  ])('refuses a body that is %s', async (_what, body, status) => {
    const sending = fetch(cloud.adminUrl, { method: 'POST', body, headers: signed() }).then(
      (response) => response.status,
      // The server may refuse and close the connection before the client has sent everything.
      () => 413,
    );
    expect(await sending).toBe(status);
  });

  test.each(['/__local', '/__local/outbox', '/__local/timers', '/__local/clock', '/__local/meter'])(
    'shows %s to this machine only',
    async (path) => {
      expect((await fetch(cloud.url + path)).status).toBe(200);
      expect(await statusForHost(path, 'evil.example:80')).toBe(403);
      expect(await statusForHost(path, `localhost:${cloud.port}`)).toBe(200);
    },
  );

  test('refuses a form that a page elsewhere could post', async () => {
    const account = { username: 'm009', password: 'weiketang' };
    const post = async (origin: string) =>
      (await postJson(`${cloud.url}/__local/accounts`, account, { origin })).status;
    expect(await post('https://evil.example')).toBe(403);
    expect(await post('null')).toBe(403);
    expect(await post(cloud.url)).toBe(200);
  });

  test('gives other origins no access', async () => {
    const answer = await fetch(`${cloud.url}/v1/functions/home`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(204);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('lets the pages of another origin put and fetch files, which have an address of their own', async () => {
    const headers = { origin: 'http://localhost:8787', 'access-control-request-headers': 'authorization' };
    const asked = await fetch(`${cloud.url}/storage/a.txt`, { method: 'OPTIONS', headers });
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe('*');
    expect(asked.headers.get('access-control-allow-methods')).toContain('PUT');
    expect(asked.headers.get('access-control-allow-headers')).toBe('authorization');
    const refused = await fetch(`${cloud.url}/storage/a.txt`, { headers });
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, '*']);
  });

  test('forgets everything on clear, and keeps the collections', async () => {
    const notes = cloud.sdk.database().collection('notes');
    await notes.add({ n: 1 });
    await cloud.auth.createAccount('m001', 'weiketang');
    cloud.outbox.add({ api: 'subscribeMessage.send', request: {}, response: {} });
    cloud.clear();
    expect((await notes.get()).data).toEqual([]);
    expect(cloud.outbox.list()).toEqual([]);
    expect(await cloud.auth.createAccount('m001', 'weiketang')).toMatchObject({ created: true });
  });
});

test('fails if its port is taken, and frees it when closed', async () => {
  const cloud = await startTestCloud();
  await expect(startTestCloud({}, { port: cloud.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await cloud.close();
  await expect(fetch(cloud.url)).rejects.toThrow();
});
