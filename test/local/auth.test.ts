import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getJson, postJson } from './support/http';
import { startTestCloud, type TestCloud, temporaryFolder } from './support/test-cloud';

const whoAmI = `
  import tcb from '@cloudbase/node-sdk';
  export const main = async (event, context) => ({ uuid: tcb.getCloudbaseContext(context).TCB_UUID, event });
`;
const HOUR = 60 * 60 * 1_000;

describe('signing in from a browser', () => {
  let cloud: TestCloud;
  let now = Date.UTC(2026, 10, 20, 1);
  let ticks = 0;

  beforeAll(async () => {
    cloud = await startTestCloud(
      { whoAmI, broken: 'export const main = () => { throw new Error("no"); };' },
      { now: () => now, monotonic: () => ticks },
    );
    await cloud.auth.createAccount('m001', 'weiketang');
  });
  // The wrong passwords of the test before no longer count.
  beforeEach(() => {
    ticks += HOUR;
  });
  afterAll(() => cloud.close());

  const signIn = (username: string, password: string) =>
    postJson(`${cloud.url}/auth/v1/signin`, { username, password });
  const refresh = (token: unknown) =>
    postJson(`${cloud.url}/auth/v1/token`, { grant_type: 'refresh_token', refresh_token: token });
  const callAs = (token: unknown, name = 'whoAmI', event: unknown = { a: 1 }) =>
    postJson(`${cloud.url}/v1/functions/${name}`, event, { authorization: `Bearer ${token}` });

  test('gives tokens with which a function knows the account', async () => {
    const { status, body } = await signIn('m001', 'weiketang');
    expect({ status, body }).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 900 } });
    expect(await callAs(body['access_token'])).toMatchObject({
      status: 200,
      body: { uuid: body['sub'], event: { a: 1 } },
    });
  });

  test('answers a wrong password and an unknown name alike', async () => {
    const wrong = await signIn('m001', 'guess');
    const unknown = await signIn('nobody', 'guess');
    expect(wrong).toMatchObject({
      status: 400,
      body: { error: 'invalid_password', error_description: '用户名或密码不正确' },
    });
    expect({ status: unknown.status, body: unknown.body }).toEqual({ status: wrong.status, body: wrong.body });
  });

  test.each(['m001', 'nobody'])('locks %s for a minute after five wrong passwords in a row', async (name) => {
    const guesses = await Promise.all(Array.from({ length: 7 }, () => signIn(name, 'guess')));
    expect(guesses.filter(({ status }) => status === 400)).toHaveLength(5);
    expect(await signIn(name, 'weiketang')).toMatchObject({
      status: 429,
      body: { error: 'invalid_status', retry_after: 60 },
    });
    ticks += 60_000;
    expect((await signIn(name, 'weiketang')).status).toBe(name === 'm001' ? 200 : 400);
  });

  test('counts wrong passwords anew after the right one', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let guess = 0; guess < 4; guess += 1) await signIn('m001', 'guess');
      expect((await signIn('m001', 'weiketang')).status).toBe(200);
    }
  });

  test('gives a new pair for a refresh token once', async () => {
    const { body } = await signIn('m001', 'weiketang');
    const renewed = await refresh(body['refresh_token']);
    expect(renewed).toMatchObject({ status: 200, body: { sub: body['sub'] } });
    expect((await callAs(renewed.body['access_token'])).status).toBe(200);
    const again = await refresh(renewed.body['refresh_token']);
    expect((await refresh(again.body['refresh_token'])).status).toBe(200);
  });

  test('ends a session whose refresh token is used again, for the thief and for the owner', async () => {
    const { body } = await signIn('m001', 'weiketang');
    const elsewhere = await signIn('m001', 'weiketang');
    const second = await refresh(body['refresh_token']);
    const third = await refresh(second.body['refresh_token']);
    expect(await refresh(body['refresh_token'])).toMatchObject({ status: 401, body: { error: 'invalid_grant' } });
    expect((await refresh(third.body['refresh_token'])).status).toBe(401);
    expect((await callAs(third.body['access_token'])).status).toBe(401);
    expect((await callAs(elsewhere.body['access_token'])).status).toBe(200);
    expect((await refresh(elsewhere.body['refresh_token'])).status).toBe(200);
  });

  test.each(['', 'm.', 'm..', 'x', 'm.none.x', '.'.repeat(3_000)])('refuses %j for a refresh token', async (token) => {
    expect(await refresh(token)).toMatchObject({ status: 401, body: { error: 'invalid_grant' } });
  });

  test('ends an access token after a quarter of an hour and a refresh token after 30 days', async () => {
    const { body } = await signIn('m001', 'weiketang');
    now += HOUR / 4 - 2_000;
    expect((await callAs(body['access_token'])).status).toBe(200);
    now += 3_000;
    expect(await callAs(body['access_token'])).toMatchObject({ status: 401, body: { code: 'INVALID_ACCESS_TOKEN' } });
    now += 30 * 24 * HOUR;
    expect((await refresh(body['refresh_token'])).status).toBe(401);
  });

  test.each(['access_token', 'refresh_token'])('ends the session at once when its %s is revoked', async (kind) => {
    const { body } = await signIn('m001', 'weiketang');
    await postJson(`${cloud.url}/auth/v1/revoke`, { token: body[kind] });
    expect((await callAs(body['access_token'])).status).toBe(401);
    expect((await refresh(body['refresh_token'])).status).toBe(401);
  });

  test.each([
    ['no token', undefined],
    ['a made-up token', 'abc'],
    [
      'an unsigned token',
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x","sid":"y"}').toString('base64url')}.`,
    ],
  ])('refuses a call with %s', async (_what, token) => {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await postJson(`${cloud.url}/v1/functions/whoAmI`, {}, headers);
    expect(answer).toMatchObject({
      status: 401,
      body: { code: 'INVALID_ACCESS_TOKEN', requestId: expect.any(String) },
    });
  });

  test.each([
    ['an unknown function', 'missing', {}, 404, 'FUNCTION_NOT_FOUND'],
    ['a path for a name', '..%2FwhoAmI', {}, 404, 'FUNCTION_NOT_FOUND'],
    ['a function that throws', 'broken', {}, 400, 'FUNCTION_INVOCATION_FAILED'],
    ['a body that is no JSON', 'whoAmI', '{', 400, 'FUNCTION_PARAM_INVALID'],
    ['a body that is no object', 'whoAmI', '[]', 400, 'FUNCTION_PARAM_INVALID'],
  ])('answers %s with a code', async (_what, name, event, status, code) => {
    const { body } = await signIn('m001', 'weiketang');
    expect(await callAs(body['access_token'], name, event)).toMatchObject({ status, body: { code } });
  });

  test.each([
    ['signin', {}],
    ['signin', { username: 'm001', password: 1 }],
    ['token', { grant_type: 'password', username: 'm001', password: 'weiketang' }],
    ['revoke', {}],
  ])('refuses an incomplete request to %s', async (path, body) => {
    expect(await postJson(`${cloud.url}/auth/v1/${path}`, body)).toMatchObject({
      status: 400,
      body: { error: 'invalid_argument' },
    });
  });

  test('makes an account on this machine, once', async () => {
    const first = await postJson(`${cloud.url}/__local/accounts`, { username: 'm002', password: 'weiketang' });
    const second = await postJson(`${cloud.url}/__local/accounts`, { username: 'm002', password: 'other' });
    expect(first).toMatchObject({ status: 200, body: { created: true } });
    expect(second.body).toEqual({ uuid: first.body['uuid'], created: false });
    expect((await signIn('m002', 'weiketang')).status).toBe(200);
    const refused = await postJson(`${cloud.url}/__local/accounts`, { username: '-', password: 'weiketang' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'INVALID_PARAM' } });
    expect((await getJson(`${cloud.url}/__local/accounts`)).status).toBe(405);
  });
});

test('keeps accounts and sessions over a restart, and no password in its files', async () => {
  const dataDir = temporaryFolder();
  const before = await startTestCloud({ whoAmI }, { dataDir });
  await before.auth.createAccount('m001', 'a password to look for');
  const signedIn = await before.auth.signIn('m001', 'a password to look for', { address: 'here' });
  if (!signedIn.ok) throw new Error(signedIn.reason);
  await before.close();

  const after = await startTestCloud({ whoAmI }, { dataDir });
  expect(await after.auth.identify(signedIn.tokens.access_token)).toBe(signedIn.tokens.sub);
  expect(await after.auth.refresh(signedIn.tokens.refresh_token)).toMatchObject({ sub: signedIn.tokens.sub });
  await after.close();

  const stored = readFileSync(join(dataDir, 'accounts.sqlite'));
  expect(stored.includes('m001')).toBe(true);
  expect(stored.includes('a password to look for')).toBe(false);
  expect(stored.includes(signedIn.tokens.refresh_token)).toBe(false);
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
});
