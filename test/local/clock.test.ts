import { getJson, postJson } from './support/http';
import { startTestCloud, type TestCloud } from './support/test-cloud';

const NOW = Date.parse('2026-11-20T09:00:00+08:00');
const DAY = 86_400_000;

/** Writes down the time as a function reads it and as the database does. */
const teller = `
  import tcb from '@cloudbase/node-sdk';
  export const main = async ({ id }) => {
    const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database();
    await db.collection('told').doc(id).set({ at: db.serverDate() });
    const { data } = await db.collection('told').doc(id).get();
    return { now: Date.now(), made: new Date().getTime(), database: data[0].at.getTime() };
  };
`;

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud({ teller }, { now: () => NOW });
  cloud.database.declare([{ name: 'told', indexes: [] }]);
});
afterAll(() => cloud.close());

const move = (aheadMs: unknown) => postJson(`${cloud.url}/__local/clock`, { aheadMs });
const told = (id: string) => cloud.functions.invoke('teller', { id });

test('functions, database and page read the time to which it was moved', async () => {
  expect(await told('before')).toEqual({ now: NOW, made: NOW, database: NOW });
  for (const days of [-20, 400, 0]) {
    const at = NOW + days * DAY;
    expect(await move(days * DAY)).toMatchObject({ status: 200, body: { now: at, aheadMs: days * DAY } });
    expect(await told(`by-${days}`)).toEqual({ now: at, made: at, database: at });
    expect((await getJson(`${cloud.url}/__local/clock`)).body).toEqual({ now: at, aheadMs: days * DAY });
  }
});

test('a session that began before ends when its time has passed', async () => {
  await postJson(`${cloud.url}/__local/accounts`, { username: 'm009', password: 'weiketang' });
  const signedIn = await postJson(`${cloud.url}/auth/v1/signin`, { username: 'm009', password: 'weiketang' });
  const authorization = `Bearer ${String(signedIn.body['access_token'])}`;
  const ask = async () => (await postJson(`${cloud.url}/v1/functions/teller`, { id: 'x' }, { authorization })).status;
  expect(await ask()).toBe(200);
  await move(DAY);
  expect(await ask()).toBe(401);
  await move(0);
  expect(await ask()).toBe(200);
});

test.each([undefined, null, '86400000', 0.5, Number.MAX_SAFE_INTEGER, -2_000 * DAY])(
  'is not moved by %p',
  async (aheadMs) => {
    expect((await move(aheadMs)).status).toBe(400);
    expect((await getJson(`${cloud.url}/__local/clock`)).body).toEqual({ now: NOW, aheadMs: 0 });
  },
);

test('goes as before once the cloud is cleared', async () => {
  await move(DAY);
  cloud.clear();
  expect((await getJson(`${cloud.url}/__local/clock`)).body).toEqual({ now: NOW, aheadMs: 0 });
});
