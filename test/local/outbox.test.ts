import { getJson } from './support/http';
import { startTestCloud, type TestCloud, temporaryFolder } from './support/test-cloud';

type Check = Partial<Record<'content' | 'version' | 'scene' | 'openid', unknown>>;

describe('what functions ask of WeChat', () => {
  let cloud: TestCloud;

  beforeAll(async () => {
    cloud = await startTestCloud();
  });
  beforeEach(() => cloud.clear());
  afterAll(() => cloud.close());

  async function checkText(request: Check): Promise<unknown> {
    const requestData = { content: '学习笔记', version: 2, scene: 2, openid: 'o-1', ...request };
    const { result } = await cloud.sdk.callWxOpenApi({ apiName: 'openapi.security.msgSecCheck', requestData });
    return result;
  }

  test.each<[string, Check, Record<string, unknown>]>([
    ['passes an ordinary text', {}, { errcode: 0, result: { suggest: 'pass', label: 100 }, detail: [] }],
    [
      'finds the test word risky',
      { content: '这是违规测试。' },
      { errcode: 0, result: { suggest: 'risky', label: 20006 } },
    ],
    ['takes 2,500 characters', { content: '字'.repeat(2_500) }, { errcode: 0 }],
    ['refuses 2,501 characters', { content: '字'.repeat(2_501) }, { errcode: 45002 }],
    ['refuses an empty text', { content: '' }, { errcode: 40097 }],
    ['refuses another version', { version: 1 }, { errcode: 40097 }],
    ['refuses another scene', { scene: 9 }, { errcode: 40097 }],
    ['refuses a text of nobody', { openid: undefined }, { errcode: 40097 }],
  ])('%s', async (_outcome, request, answer) => {
    expect(await checkText(request)).toMatchObject(answer);
  });

  test('keeps a message to a member where people can see it', async () => {
    const data = { thing1: { value: '<本周自测>' } };
    const message = { touser: 'o-1', template_id: 't-1', page: 'pages/quiz', data };
    const { result } = await cloud.sdk.callWxOpenApi({ apiName: 'subscribeMessage.send', requestData: message });
    expect(result).toEqual({ errcode: 0, errmsg: 'ok' });

    expect(cloud.outbox.list()).toMatchObject([{ api: 'subscribeMessage.send', request: message }]);
    expect((await getJson(`${cloud.url}/__local/outbox`)).body).toMatchObject({ entries: [{ request: message }] });
    const page = await fetch(`${cloud.url}/__local/outbox`, { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(html).toContain('订阅消息');
    expect(html).toContain('&#60;本周自测&#62;');
  });

  test('answers an interface that it does not know with a clear error', async () => {
    await expect(cloud.sdk.callWxOpenApi({ apiName: 'openapi.wxacode.get', requestData: {} })).rejects.toMatchObject({
      code: 'NOT_IMPLEMENTED',
      message: expect.stringContaining('wxacode.get'),
    });
    expect(cloud.outbox.list()).toEqual([]);
  });
});

test('keeps the outbox over a restart', async () => {
  const dataDir = temporaryFolder();
  const before = await startTestCloud({}, { dataDir });
  before.outbox.add({ api: 'subscribeMessage.send', request: { touser: 'o-1' }, response: { errcode: 0 } });
  before.outbox.add({ api: 'subscribeMessage.send', request: { touser: 'o-2' }, response: { errcode: 0 } });
  await before.close();
  const after = await startTestCloud({}, { dataDir });
  expect(after.outbox.list().map(({ request }) => request['touser'])).toEqual(['o-2', 'o-1']);
  await after.close();
});
