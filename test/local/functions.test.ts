import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LONG, startTestCloud, type TestCloud, temporaryFolder } from './support/test-cloud';

const whoCalls = `
  import tcb from '@cloudbase/node-sdk';
  export const main = async (event, context) => {
    const { WX_OPENID, WX_APPID, TCB_UUID, TCB_ENV } = tcb.getCloudbaseContext(context);
    await new Promise((resolve) => setTimeout(resolve, event.wait ?? 0));
    return { WX_OPENID, WX_APPID, TCB_UUID, TCB_ENV, event };
  };
`;

const sources = {
  whoCalls,
  slow: 'export const main = () => new Promise(() => {});',
  broken: 'export const main = () => { throw new Error("out of order"); };',
  empty: 'export const other = 1;',
  variables:
    'export const main = () => ({ setup: process.env.SETUP, fixed: process.env.FIXED, unknown: "UNKNOWN" in process.env, host: process.env.PATH });',
  chatty: 'export const main = () => { console.log("one"); console.error("two"); };',
  dates: 'export const main = () => ({ day: new Date(Date.UTC(2026, 10, 20)), nothing: undefined });',
  now: 'export const main = () => [Date.now(), new Date().getTime(), new Date(7).getTime(), new Date() instanceof Date];',
  leave: 'export const main = () => process.exit(3);',
};

const cloudbaserc = {
  functions: Object.keys(sources).map((name) => ({
    name,
    timeout: name === 'slow' ? 0.05 : LONG,
    ...(name === 'variables' && {
      envVariables: { SETUP: '{{env.WEIKETANG_SETUP_CODE}}', FIXED: 'yes', UNKNOWN: '{{env.NONE}}' },
    }),
  })),
};

describe('functions', () => {
  let cloud: TestCloud;

  beforeAll(async () => {
    const rc = join(temporaryFolder(), 'cloudbaserc.json');
    writeFileSync(rc, JSON.stringify(cloudbaserc));
    cloud = await startTestCloud(sources, {
      cloudbaserc: rc,
      now: () => 1_000,
      envVariables: { WEIKETANG_SETUP_CODE: 'open sesame' },
    });
  });

  afterAll(() => cloud.close());

  test.each([
    [
      'a WeChat identity',
      { openid: 'o-1' },
      { WX_OPENID: 'o-1', WX_APPID: 'wx0000000000000000', TCB_ENV: 'weiketang-local' },
    ],
    ['a browser sign-in', { uuid: 'u-1' }, { TCB_UUID: 'u-1', TCB_ENV: 'weiketang-local' }],
    ['nobody', null, { TCB_ENV: 'weiketang-local' }],
  ])('tells the function that %s calls', async (_who, caller, seen) => {
    expect(await cloud.functions.invoke('whoCalls', { a: 1 }, caller)).toEqual({ ...seen, event: { a: 1 } });
  });

  test('keeps the callers of calls at the same time apart', async () => {
    const waits = [30, 5, 20, 0, 10];
    const results = await Promise.all(
      waits.map((wait, index) => cloud.functions.invoke('whoCalls', { wait }, { openid: `o-${index}` })),
    );
    expect(results).toMatchObject(waits.map((_, index) => ({ WX_OPENID: `o-${index}` })));
  });

  test('answers through the SDK, where a function calls another without an identity', async () => {
    const answer = await cloud.sdk.callFunction({ name: 'whoCalls', data: { a: 1 } });
    expect(answer.result).toEqual({ TCB_ENV: 'weiketang-local', event: { a: 1 } });
  });

  test.each([
    ['slow', 'FUNCTIONS_TIME_LIMIT_EXCEEDED', 'timed out after 0.05 seconds'],
    ['broken', 'FUNCTIONS_EXECUTE_FAIL', 'out of order'],
    ['empty', 'FUNCTIONS_EXECUTE_FAIL', 'exports no function "main"'],
    ['leave', 'FUNCTIONS_EXECUTE_FAIL', 'process.exit'],
    ['missing', 'FUNCTION_NOT_FOUND', 'no function "missing"'],
    ['../whoCalls', 'FUNCTION_NOT_FOUND', 'no function'],
  ])('refuses for %s with %s', async (name, code, message) => {
    await expect(cloud.functions.invoke(name, {})).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
    await expect(cloud.sdk.callFunction({ name, data: {} })).rejects.toMatchObject({ code });
  });

  test('gives a function its own environment variables and none of this process', async () => {
    expect(await cloud.functions.invoke('variables', {})).toEqual({
      setup: 'open sesame',
      fixed: 'yes',
      unknown: false,
    });
  });

  test('passes events and results as JSON', async () => {
    expect(await cloud.functions.invoke('dates', {})).toEqual({ day: '2026-11-20T00:00:00.000Z' });
    expect(await cloud.functions.invoke('chatty', {})).toBeNull();
  });

  test('logs what a function prints under its name', async () => {
    await cloud.functions.invoke('chatty', {});
    expect(cloud.logged).toEqual(expect.arrayContaining(['[chatty] one', '[chatty] two']));
  });

  test('lets a function read the clock of its cloud', async () => {
    expect(await cloud.functions.invoke('now', {})).toEqual([1_000, 1_000, 7, true]);
  });
});

test('runs the new build of a function without a restart', async () => {
  const cloud = await startTestCloud({ version: 'export const main = () => 1;' }, { watch: true });
  expect(await cloud.functions.invoke('version', {})).toBe(1);
  await cloud.deploy('version', 'export const main = () => "second";');
  expect(await cloud.functions.invoke('version', {})).toBe('second');
  expect(cloud.logged).toContain('[version] loaded its new build');
  await cloud.close();
});

test('keeps two clouds in one process apart', async () => {
  const note = `
    import tcb from '@cloudbase/node-sdk';
    const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database();
    export const main = async ({ add }) => {
      if (add) await db.collection('notes').add({ text: add });
      return (await db.collection('notes').get()).data.map((found) => found.text);
    };
  `;
  const clouds = await Promise.all([startTestCloud({ note }), startTestCloud({ note })]);
  for (const { database } of clouds) database.declare([{ name: 'notes', indexes: [] }]);
  const [first, second] = clouds;
  await Promise.all([
    first.functions.invoke('note', { add: 'in one' }),
    second.functions.invoke('note', { add: 'in two' }),
  ]);
  expect(await first.functions.invoke('note', {})).toEqual(['in one']);
  expect(await second.functions.invoke('note', {})).toEqual(['in two']);
  await Promise.all(clouds.map((cloud) => cloud.close()));
});
