import { clientAddress } from '../../local/gateway/client-address';
import { postJson, send, sendBytes } from './support/http';
import { startTestCloud, type TestCloud } from './support/test-cloud';

const json = { 'content-type': 'application/json' };

describe('whom the gateway answers', () => {
  let cloud: TestCloud;
  const site = 'learn.example';

  beforeAll(async () => {
    cloud = await startTestCloud({ echo: 'export const main = (event) => event;' }, { hosts: [site] });
    cloud.database.declare([{ name: 'members', indexes: [] }]);
    await cloud.sdk.database().collection('members').add({ _id: 'm001', name: '王建国' });
  });
  afterAll(() => cloud.close());

  const everywhere: [method: string, path: string][] = [
    ['GET', '/'],
    ['GET', '/index.html'],
    ['POST', '/auth/v1/signin'],
    ['POST', '/auth/v1/token'],
    ['POST', '/auth/v1/revoke'],
    ['POST', '/v1/functions/echo'],
    ['GET', '/storage/a.txt'],
    ['PUT', '/storage/a.txt'],
    ['POST', '/admin'],
    ['GET', '/__local/outbox'],
    ['POST', '/__local/outbox'],
    ['POST', '/__local/subscriptions'],
    ['POST', '/__local/accounts'],
    ['OPTIONS', '/v1/functions/echo'],
    ['GET', '/nowhere'],
  ];

  test.each(everywhere)('%s %s answers to no name that is not ours', async (method, path) => {
    const names = ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.1.2.3', '', 'local host'];
    for (const host of [
      ...names.map((name) => `${name}:${cloud.port}`),
      'evil.example',
      `user@localhost:${cloud.port}`,
    ]) {
      const answer = await send(cloud.port, { method, path, headers: { ...json, host } }, '{}');
      expect([host, answer.status]).toEqual([host, 403]);
    }
  });

  test.each([
    '127.0.0.1',
    'localhost',
    'LOCALHOST',
    'learn.example',
    '127.0.0.1:8787',
    'localhost:1',
    'learn.example:443',
  ])('answers as %s', async (host) => {
    const answer = await send(cloud.port, { path: '/nowhere', headers: { host } });
    expect(answer.status).toBe(404);
  });

  test.each([
    ['127.0.0.1', undefined, 'http://127.0.0.1'],
    ['learn.example', undefined, 'http://learn.example'],
    ['learn.example:8443', 'https://learn.example:8443', 'https://learn.example:8443'],
  ])('a function that is asked by %s from %s gives addresses of files there', async (host, origin, expected) => {
    await cloud.auth.createAccount('m001', 'weiketang');
    const account = { username: 'm001', password: 'weiketang' };
    const { body } = await postJson(`${cloud.url}/auth/v1/signin`, account);
    const file = `${cloud.url}/storage/a.txt?sign=s&expires=1`;
    const event = { address: file, told: `见 ${file}`, other: 'http://learn.example/storage/a', files: { b: [file] } };
    const headers = { ...json, host, authorization: `Bearer ${body['access_token']}`, ...(origin ? { origin } : {}) };
    const sent = { method: 'POST', path: '/v1/functions/echo', headers };
    const answer = await send(cloud.port, sent, JSON.stringify(event));
    const there = file.replace(cloud.url, expected);
    expect(JSON.parse(answer.body)).toEqual({ ...event, address: there, files: { b: [there] } });
  });

  test('reads the name from one place only', async () => {
    const ask = (head: string) => sendBytes(cloud.port, `${head}\r\nConnection: close\r\n\r\n`);
    expect(await ask('GET /nowhere HTTP/1.1\r\nHost: localhost\r\nHost: evil.example')).toMatch(
      /^HTTP\/1\.1 (400|403)/,
    );
    expect(await ask('GET http://evil.example/nowhere HTTP/1.1\r\nHost: localhost')).toMatch(/^HTTP\/1\.1 400/);
    expect(await ask('GET //evil.example/nowhere HTTP/1.1\r\nHost: localhost')).toMatch(/^HTTP\/1\.1 404/);
    expect(await ask('GET /nowhere HTTP/1.0')).toMatch(/^HTTP\/1\.1 (400|403)/);
  });

  test.each(everywhere.filter(([method]) => method === 'POST'))(
    '%s %s takes nothing from a page of another origin',
    async (method, path) => {
      for (const origin of [
        'https://evil.example',
        'null',
        `http://127.0.0.1.evil.example:${cloud.port}`,
        'http://localhost:1',
      ]) {
        const host = `localhost:${cloud.port}`;
        const answer = await send(cloud.port, { method, path, headers: { ...json, host, origin } }, '{}');
        expect([origin, answer.status]).toEqual([origin, 403]);
      }
      const own = { ...json, host: site, origin: `https://${site}` };
      const answer = await send(cloud.port, { method, path: '/auth/v1/revoke', headers: own }, '{"token":"x"}');
      expect(answer.status).toBe(200);
    },
  );

  const forwarding = ['x-forwarded-for', 'X-Forwarded-Proto', 'x-forwarded-host', 'forwarded', 'via', 'x-real-ip'];
  const roster = { action: 'database.getDocument', collectionName: 'members', query: '{}', queryType: 'WHERE' };

  test.each(forwarding)('gives nothing to a request that a proxy passes on with %s', async (name) => {
    const authorization = `Bearer ${cloud.adminKey}`;
    const headers = { ...json, authorization, [name]: '203.0.113.7' };
    for (const [method, path] of [
      ['POST', '/admin'],
      ['GET', '/__local/outbox'],
      ['POST', '/__local/accounts'],
    ]) {
      const answer = await send(cloud.port, { method, path, headers }, JSON.stringify(roster));
      expect([path, answer.status]).toEqual([path, 403]);
      expect(answer.body).not.toContain('王建国');
    }
  });

  test('finds a proxy behind any number of other headers', async () => {
    const many = Array.from({ length: 2_100 }, () => 'a:').join('\r\n');
    const head = `POST /admin HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${cloud.adminKey}\r\nContent-Type: application/json`;
    const answer = await sendBytes(
      cloud.port,
      `${head}\r\n${many}\r\nX-Forwarded-For: 203.0.113.7\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431/);
  });

  test.each([
    ['a bearer of anything', () => 'Bearer x'],
    ['a signature of another secret', () => 'TC3-HMAC-SHA256 Credential=any/2026-11-20/tcb/tc3_request, Signature=any'],
    ['the beginning of the key', () => `Bearer ${cloud.adminKey.slice(0, 63)}`],
    ['nothing', () => ''],
  ])('gives no document for %s', async (_what, authorization) => {
    const { body } = await postJson(cloud.adminUrl, roster, { authorization: authorization() });
    expect(body).toEqual({ code: 'SIGN_PARAM_INVALID', message: expect.any(String), requestId: expect.any(String) });
  });

  test('gives the documents for the key of the data folder', async () => {
    const { body } = await postJson(cloud.adminUrl, roster, { authorization: `Bearer ${cloud.adminKey}` });
    expect(JSON.stringify(body)).toContain('王建国');
  });
});

describe('whose request it is', () => {
  const from = (remoteAddress: string, passedOn: string[], proxies: string[]) => {
    const headers = { 'x-forwarded-for': passedOn };
    const request = { socket: { remoteAddress }, headersDistinct: headers };
    return clientAddress(request as unknown as Parameters<typeof clientAddress>[0], new Set(proxies));
  };

  test.each([
    ['the connection tells', '203.0.113.7', [], [], '203.0.113.7'],
    ['the same in the form of IPv6', '::ffff:203.0.113.7', [], [], '203.0.113.7'],
    ['what anybody can write does not tell', '203.0.113.7', ['10.0.0.1'], [], '203.0.113.7'],
    ['our proxy tells', '127.0.0.1', ['203.0.113.7'], ['127.0.0.1'], '203.0.113.7'],
    ['our proxy tells last', '127.0.0.1', ['10.0.0.1, 203.0.113.7'], ['127.0.0.1'], '203.0.113.7'],
    ['in the last line', '127.0.0.1', ['10.0.0.1', '203.0.113.7'], ['127.0.0.1'], '203.0.113.7'],
    [
      'the second proxy of ours is passed over',
      '127.0.0.1',
      ['203.0.113.7, 10.0.0.9'],
      ['127.0.0.1', '10.0.0.9'],
      '203.0.113.7',
    ],
    ['what is no address stands for the proxy', '127.0.0.1', ['203.0.113.7, unknown'], ['127.0.0.1'], '127.0.0.1'],
    ['a proxy that tells nothing stands for itself', '127.0.0.1', [], ['127.0.0.1'], '127.0.0.1'],
    ['a network of IPv6 is one', '2001:db8:1:2:3:4:5:6', [], [], '2001:db8:1:2::/64'],
    ['also when it is written short', '2001:DB8:1:0002::9', [], [], '2001:db8:1:2::/64'],
    ['this machine', '::1', [], [], '0:0:0:0::/64'],
  ])('%s', (_what, peer, passedOn, proxies, address) => {
    expect(from(peer, passedOn, proxies)).toBe(address);
  });
});
