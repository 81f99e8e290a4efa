import { randomUUID } from 'node:crypto';
import { createSignInLimits } from '../../local/auth/sign-in-limits';
import { send } from './support/http';
import { startTestCloud, type TestCloud } from './support/test-cloud';

const MINUTE = 60_000;

describe('trying passwords', () => {
  let cloud: TestCloud;
  let now = Date.UTC(2026, 10, 20, 1);
  let ticks = 0;

  beforeAll(async () => {
    cloud = await startTestCloud({}, { now: () => now, monotonic: () => ticks, proxies: ['127.0.0.1'] });
    for (const name of ['m001', 'm002']) await cloud.auth.createAccount(name, 'weiketang');
  });
  beforeEach(() => {
    ticks += 60 * MINUTE;
  });
  afterAll(() => cloud.close());

  async function signIn(username: string, password: string, address = '203.0.113.1') {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
    const body = JSON.stringify({ username, password });
    const answer = await send(cloud.port, { path: '/auth/v1/signin', method: 'POST', headers }, body);
    return { ...answer, body: JSON.parse(answer.body) };
  }
  const statuses = async (tries: Promise<{ status: number }>[]) =>
    (await Promise.all(tries)).map(({ status }) => status).sort();

  test('keeps nobody out from another address', async () => {
    for (let guess = 0; guess < 10; guess += 1) await signIn('m001', 'guess', '198.51.100.9');
    expect((await signIn('m001', 'weiketang', '198.51.100.9')).status).toBe(429);
    expect((await signIn('m001', 'weiketang', '203.0.113.1')).status).toBe(200);
  });

  test('refuses none of twelve right passwords that come at once', async () => {
    const tries = Array.from({ length: 12 }, () => signIn('m001', 'weiketang'));
    expect(await statuses(tries)).toEqual(Array(12).fill(200));
  });

  test('lets five of many wrong ones through that come at once', async () => {
    const tries = Array.from({ length: 12 }, () => signIn('m001', 'guess', '203.0.113.2'));
    expect(await statuses(tries)).toEqual([...Array(5).fill(400), ...Array(7).fill(429)]);
  });

  test('stops an address that tries many names, and only that one', async () => {
    await signIn('m002', 'weiketang', '203.0.113.3');
    const names = Array.from({ length: 30 }, (_, at) => `member${at}`);
    const sprayed = names.map((name) => signIn(name, '123456', '203.0.113.3'));
    expect(await statuses(sprayed)).toEqual([...Array(20).fill(400), ...Array(10).fill(429)]);
    const refused = await signIn('m001', 'weiketang', '203.0.113.3');
    expect(refused).toMatchObject({ status: 429, body: { error: 'invalid_status', retry_after: 30 } });
    // Whoever has signed in from there before goes on, and so does everybody elsewhere.
    expect((await signIn('m002', 'weiketang', '203.0.113.3')).status).toBe(200);
    expect((await signIn('m001', 'weiketang', '203.0.113.4')).status).toBe(200);
    ticks += 30_000;
    expect((await signIn('m001', 'weiketang', '203.0.113.3')).status).toBe(200);
  });

  test.each([-24 * 60 * MINUTE, 24 * 60 * MINUTE])(
    'locks for a minute, also when the time is set by %d ms',
    async (by) => {
      for (let guess = 0; guess < 5; guess += 1) await signIn('m001', 'guess', '203.0.113.5');
      now += by;
      expect((await signIn('m001', 'weiketang', '203.0.113.5')).status).toBe(429);
      ticks += MINUTE;
      expect((await signIn('m001', 'weiketang', '203.0.113.5')).status).toBe(200);
    },
  );

  test.each([
    ['a NUL behind it', 'weiketang\0'],
    ['many NULs behind it', `weiketang${'\0'.repeat(20)}`],
    ['half a letter behind it', 'weiketang\ud83d'],
    ['a space behind it', 'weiketang '],
    ['more behind it than a password may have', `weiketang${' '.repeat(200)}`],
  ])('does not take a password with %s for the password', async (_what, password) => {
    expect((await signIn('m001', password)).status).toBe(400);
  });

  test('makes no account with such a password', async () => {
    for (const password of ['a\0', '\0', 'a\ud83d', '', 'x'.repeat(129)]) {
      await expect(cloud.auth.createAccount(randomUUID(), password)).rejects.toThrow('password');
    }
  });

  test('takes a password in full and half width, composed and not, for the same', async () => {
    await cloud.auth.createAccount('m003', 'ｗｅｉ-café-１');
    expect((await signIn('m003', 'wei-cafe\u0301-1')).status).toBe(200);
  });

  test.each(['ｍ００１', 'M001', 'm001 ', ' m001', 'm001\0', 'm00\u0661', 'm001\u200b'])(
    'does not take the name %j for m001',
    async (name) => {
      expect((await signIn(name, 'weiketang')).status).toBe(400);
    },
  );
});

test('remembers a bounded number of names and addresses, the latest', () => {
  const limits = createSignInLimits(() => 0);
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < 100_000; at += 1) limits.wrong(`name${at}`, `10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(50 * 1024 * 1024);
  for (let guess = 0; guess < 5; guess += 1) limits.wrong('m001', 'here');
  expect(limits.secondsLeft('m001', 'here')).toBe(60);
});
