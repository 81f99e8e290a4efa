import { postJson } from './support/http';
import { startTestCloud, type TestCloud } from './support/test-cloud';

const whoAmI = 'export const main = async () => ({ isIn: true });';
const MINUTE = 60_000;

describe('one’s own account in a browser', () => {
  let cloud: TestCloud;
  let now = Date.UTC(2026, 10, 20, 1);

  beforeAll(async () => {
    cloud = await startTestCloud({ whoAmI }, { now: () => now, monotonic: () => now });
  });
  beforeEach(async () => {
    cloud.clear();
    now += 60 * MINUTE;
    await cloud.auth.createAccount('m001', 'weiketang');
  });
  afterAll(() => cloud.close());

  const signIn = (password = 'weiketang') => postJson(`${cloud.url}/auth/v1/signin`, { username: 'm001', password });
  const bearer = (token: unknown) => ({ authorization: `Bearer ${token}` });
  const tokensOf = async (password?: string) => (await signIn(password)).body;
  const isIn = async (tokens: Record<string, unknown>) =>
    (await postJson(`${cloud.url}/v1/functions/whoAmI`, {}, bearer(tokens['access_token']))).status === 200;
  const sudo = (tokens: Record<string, unknown>, password = 'weiketang') =>
    postJson(`${cloud.url}/auth/v1/user/sudo`, { password }, bearer(tokens['access_token']));
  const change = async (tokens: Record<string, unknown>, sudoToken: unknown, password = 'another one') => {
    const response = await fetch(`${cloud.url}/auth/v1/user/password`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', ...bearer(tokens['access_token']) },
      body: JSON.stringify({ sudo_token: sudoToken, new_password: password }),
    });
    return response.status;
  };

  test('another password ends every other session at once, refresh tokens too, and keeps this one', async () => {
    const [here, there] = [await tokensOf(), await tokensOf()];
    const { body } = await sudo(here);
    expect(await change(here, body['sudo_token'])).toBe(200);
    expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
    const renewed = { grant_type: 'refresh_token', refresh_token: there['refresh_token'] };
    expect((await postJson(`${cloud.url}/auth/v1/token`, renewed)).status).toBe(401);
    expect((await signIn()).status).toBe(400);
    expect((await signIn('another one')).status).toBe(200);
  });

  test('takes the present password once more, on this session, once, within a quarter of an hour', async () => {
    const [here, there] = [await tokensOf(), await tokensOf()];
    expect((await sudo(here, 'guess')).status).toBe(400);
    expect(await change(here, 'made up')).toBe(401);
    const { body } = await sudo(here);
    expect(await change(there, body['sudo_token'])).toBe(401);
    expect(await change(here, body['sudo_token'], 'short')).toBe(400);
    expect(await change(here, body['sudo_token'])).toBe(200);
    expect(await change(here, body['sudo_token'], 'yet another')).toBe(401);
    const late = (await sudo(here, 'another one')).body;
    now += 14 * MINUTE;
    expect(await isIn(here)).toBe(true);
    now += MINUTE;
    expect(await change(here, late['sudo_token'], 'yet another')).toBe(401);
  });

  test('wrong passwords count like those of a sign-in', async () => {
    const here = await tokensOf();
    for (let guess = 0; guess < 5; guess += 1) expect((await sudo(here, `guess ${guess}`)).status).toBe(400);
    expect((await sudo(here)).status).toBe(429);
    expect((await signIn()).status).toBe(429);
  });

  test('signing out ends this session on the server and no other', async () => {
    const [here, there] = [await tokensOf(), await tokensOf()];
    const signOut = () => postJson(`${cloud.url}/auth/v1/user/signout`, {}, bearer(here['access_token']));
    expect((await signOut()).status).toBe(200);
    expect((await signOut()).status).toBe(401);
    expect([await isIn(here), await isIn(there)]).toEqual([false, true]);
  });

  test('signing out everywhere ends every session of this account, this one too, and none of another account', async () => {
    await cloud.auth.createAccount('m002', 'weiketang');
    const [here, there] = [await tokensOf(), await tokensOf()];
    const other = (await postJson(`${cloud.url}/auth/v1/signin`, { username: 'm002', password: 'weiketang' })).body;
    const { body } = await sudo(there);
    const everywhere = () => postJson(`${cloud.url}/auth/v1/user/signout/everywhere`, {}, bearer(here['access_token']));
    expect((await everywhere()).status).toBe(200);
    expect([await isIn(here), await isIn(there), await isIn(other)]).toEqual([false, false, true]);
    for (const { refresh_token } of [here, there]) {
      const renewed = await postJson(`${cloud.url}/auth/v1/token`, { grant_type: 'refresh_token', refresh_token });
      expect(renewed.status).toBe(401);
    }
    expect(await change(there, body['sudo_token'])).toBe(401);
    expect((await everywhere()).status).toBe(401);
    expect((await signIn()).status).toBe(200);
  });

  test('a change of the password that is under way ends with its session', async () => {
    const here = await tokensOf();
    const { body } = await sudo(here);
    const changing = cloud.auth.changePassword(String(here['access_token']), String(body['sudo_token']), 'another one');
    expect(await cloud.auth.signOutEverywhere(String(here['access_token']))).toBe(true);
    expect(await changing).toBe('refused');
    expect((await signIn()).status).toBe(200);
  });

  test('nothing of it works without a session', async () => {
    for (const path of ['sudo', 'signout', 'signout/everywhere']) {
      const reply = await postJson(`${cloud.url}/auth/v1/user/${path}`, { password: 'weiketang' });
      expect(reply.status).toBe(401);
    }
    expect(await change({ access_token: 'none' }, 'none')).toBe(401);
    expect((await fetch(`${cloud.url}/auth/v1/user/password`, { method: 'POST' })).status).toBe(405);
  });
});
