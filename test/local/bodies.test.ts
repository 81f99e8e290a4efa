import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { Exchange } from '../../local/gateway/exchange';
import { JsonSize } from '../../local/gateway/json-size';
import { readJsonObject } from '../../local/gateway/request-body';
import { postJson, send, sendBytes } from './support/http';
import { startTestCloud, type TestCloud } from './support/test-cloud';

const MB = 1024 * 1024;
const json = { 'content-type': 'application/json' };

describe('what is sent to the gateway', () => {
  let cloud: TestCloud;
  let token = '';

  beforeAll(async () => {
    cloud = await startTestCloud({ echo: 'export const main = (event) => event;' });
    await cloud.auth.createAccount('m001', 'weiketang');
    const signedIn = await postJson(`${cloud.url}/auth/v1/signin`, { username: 'm001', password: 'weiketang' });
    token = String(signedIn.body['access_token']);
  });
  afterAll(() => cloud.close());

  const post = (path: string, body: string | Readable, headers: Record<string, string> = json) =>
    send(cloud.port, { path, method: 'POST', headers }, body);
  const call = (body: string | Readable, headers: Record<string, string> = json) =>
    post('/v1/functions/echo', body, { ...headers, authorization: `Bearer ${token}` });

  const routes = ['/auth/v1/signin', '/auth/v1/token', '/auth/v1/revoke', '/v1/functions/echo', '/admin'];
  const everyRoute = [...routes, '/__local/accounts'];
  /** As far as its body: signed in where one has to be, with the key of the cloud where that is asked for. */
  const allowed = (path: string): Record<string, string> => ({
    ...json,
    authorization: path === '/admin' ? `Bearer ${cloud.adminKey}` : `Bearer ${token}`,
  });

  test.each(everyRoute)('%s refuses 5.8 MB of brackets before it has parsed any of them', async (path) => {
    const parse = jest.spyOn(JSON, 'parse');
    for (const body of ['['.repeat(5.8 * MB), `{"a":${'['.repeat(5.8 * MB)}`, '{"a":'.repeat(MB)]) {
      expect([400, 413]).toContain((await post(path, body, allowed(path))).status);
    }
    const longest = Math.max(0, ...parse.mock.calls.map(([text]) => text.length));
    parse.mockRestore();
    expect(longest).toBeLessThan(MB);
  });

  test.each(['/auth/v1/signin', '/auth/v1/token', '/auth/v1/revoke', '/__local/accounts'])(
    '%s takes a few KB, whether the length is told or not',
    async (path) => {
      const body = JSON.stringify({ username: 'm001', password: 'x'.repeat(5_000) });
      expect((await post(path, body, json)).status).toBe(413);
      expect((await post(path, Readable.from([body]), json)).status).toBe(413);
    },
  );

  test('reads what is large but allowed, and the same character by character', async () => {
    const event = { text: '学"\\'.repeat(100_000), list: Array.from({ length: 50_000 }, (_, at) => at) };
    const body = JSON.stringify(event);
    expect(JSON.parse((await call(body)).body)).toEqual(event);
    const small = JSON.stringify({ a: '\\"[{', b: [[{}]], c: '学' });
    const bytes = Buffer.from(small);
    const pieces = Array.from(bytes, (_, at) => bytes.subarray(at, at + 1));
    expect(JSON.parse((await call(Readable.from(pieces))).body)).toEqual(JSON.parse(small));
  });

  test.each([
    ['lists', (depth: number) => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`],
    ['objects', (depth: number) => `${'{"a":'.repeat(depth)}0${'}'.repeat(depth)}`],
  ])('takes %s 64 deep and no deeper', async (_what, nested) => {
    expect((await call(nested(64))).status).toBe(200);
    expect((await call(nested(65))).status).toBe(413);
  });

  test.each([
    ['numbers', '0,'],
    ['lists', '[],'],
    ['objects', '{},'],
    ['fields', '"a":0,'],
  ])('refuses more values than anybody sends: %s', async (what, value) => {
    const many = value.repeat(210_000);
    const body = what === 'fields' ? `{${many}"b":0}` : `{"a":[${many}0]}`;
    expect(await call(body)).toMatchObject({ status: 413, body: expect.stringContaining('FUNCTION_PARAM_INVALID') });
  });

  test('refuses more names than anybody sends', async () => {
    const named = (count: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 0])));
    expect((await call(named(50_000))).status).toBe(200);
    expect((await call(named(50_001))).status).toBe(413);
  });

  test.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=1'],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['plain text', { 'content-type': 'text/plain' }, '{}'],
    ['nothing that says what it is', {}, '{}'],
    ['something compressed', { ...json, 'content-encoding': 'gzip' }, '{}'],
  ])('refuses %s on every route', async (_what, headers, body) => {
    for (const path of everyRoute) {
      const { authorization = '' } = allowed(path);
      expect([path, (await post(path, body, { ...headers, authorization })).status]).toEqual([path, 415]);
    }
  });

  test('ends a body that never ends, and serves the next one', async () => {
    const endless = new Readable({
      read() {
        this.push(Buffer.alloc(64 * 1024, ' '));
      },
    });
    expect((await call(endless)).status).toBe(413);
    endless.destroy();
    expect((await call('{"a":1}')).body).toBe('{"a":1}');
  });

  test.each([
    ['more than 16 KB of headers', `X-Long: ${'x'.repeat(20_000)}`],
    ['more than a hundred headers', Array.from({ length: 120 }, (_, at) => `X-${at}: 1`).join('\r\n')],
  ])('refuses %s', async (_what, headers) => {
    const answer = await sendBytes(
      cloud.port,
      `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n${headers}\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
  });

  test.each([
    'no request at all\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n',
  ])('answers %j with 400', async (text) => {
    expect(await sendBytes(cloud.port, text)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

test('waits for a body no longer than its time', async () => {
  const refusals: unknown[] = [];
  const server = createServer((request, response) => {
    const exchange = { request, response, requestId: '1' } as Exchange;
    readJsonObject(exchange, { bytes: 100, ms: 20 }).catch((error) => {
      refusals.push(error);
      response.writeHead(408).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const slow = new Readable({ read() {} });
  slow.push('{"username":');
  const { port } = server.address() as AddressInfo;
  expect((await send(port, { method: 'POST', headers: json }, slow)).status).toBe(408);
  expect(refusals).toMatchObject([{ status: 408, body: { code: 'INVALID_PARAM' } }]);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('measures JSON whose pieces end anywhere', () => {
  const bytes = Buffer.from(`{"a\\"[[[":"${'['.repeat(100)}\\\\","b":[${'[],'.repeat(10)}1]}`);
  for (let at = 0; at <= bytes.length; at += 1) {
    const size = new JsonSize();
    expect(size.add(bytes.subarray(0, at)) ?? size.add(bytes.subarray(at))).toBeNull();
  }
});
