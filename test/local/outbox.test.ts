import { getJson, postJson } from './support/http';
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

  type Message = Partial<Record<'touser' | 'template_id' | 'page' | 'data', unknown>>;
  const data = (changed: Record<string, { value: string }> = {}) => ({
    thing1: { value: '<本周自测>' },
    time2: { value: '2026年11月22日 23:59' },
    thing3: { value: '还没有完成' },
    ...changed,
  });
  const message = (changed: Message = {}): Message => ({
    touser: 'o-1',
    template_id: 'local-reminder',
    page: 'pages/quiz',
    data: data(),
    ...changed,
  });
  const sendMessage = async (requestData: Message): Promise<unknown> =>
    (await cloud.sdk.callWxOpenApi({ apiName: 'subscribeMessage.send', requestData })).result;
  const allow = (openid: string, templateId = 'local-reminder') =>
    postJson(`${cloud.url}/__local/subscriptions`, { openid, templateId });
  const play = async (api: string, name: string): Promise<number> =>
    (await postJson(`${cloud.url}/__local/outbox`, { api, play: name })).status;

  test('keeps a message to a member where people can see it', async () => {
    await allow('o-1');
    expect(await sendMessage(message())).toEqual({ errcode: 0, errmsg: 'ok' });

    expect(cloud.outbox.list()).toMatchObject([{ api: 'subscribeMessage.send', request: message() }]);
    expect((await getJson(`${cloud.url}/__local/outbox`)).body).toMatchObject({ entries: [{ request: message() }] });
    const page = await fetch(`${cloud.url}/__local/outbox`, { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(html).toContain('订阅消息');
    expect(html).toContain('&#60;本周自测&#62;');
  });

  test('sends as many messages to a user as they consented to', async () => {
    await allow('o-1');
    await allow('o-1');
    await allow('o-2', 'another');
    const answers: unknown[] = [];
    for (const touser of ['o-1', 'o-1', 'o-1', 'o-2']) answers.push(await sendMessage(message({ touser })));
    expect(answers).toMatchObject([{ errcode: 0 }, { errcode: 0 }, { errcode: 43101 }, { errcode: 43101 }]);
  });

  test.each<[string, Message, number]>([
    ['an unknown template', message({ template_id: 't-1' }), 40037],
    ['nobody', message({ touser: '' }), 47003],
    ['a thing of 21 characters', message({ data: data({ thing1: { value: '学'.repeat(21) } }) }), 47003],
    ['an empty thing', message({ data: data({ thing3: { value: '' } }) }), 47003],
    ['a time in another form', message({ data: data({ time2: { value: '2026-11-22' } }) }), 47003],
    ['a field that the template lacks', message({ data: data({ thing9: { value: '一' } }) }), 47003],
    ['a message without a field', message({ data: { thing1: { value: '一' } } }), 47003],
  ])('refuses %s, and uses no consent', async (_what, request, errcode) => {
    await allow('o-1');
    expect(await sendMessage(request)).toMatchObject({ errcode });
    expect(await sendMessage(message())).toMatchObject({ errcode: 0 });
  });

  test('plays an answer once', async () => {
    await allow('o-1');
    expect(await play('subscribeMessage.send', 'busy')).toBe(200);
    expect(await sendMessage(message())).toMatchObject({ errcode: -1 });
    expect(await sendMessage(message())).toMatchObject({ errcode: 0 });
    await play('security.msgSecCheck', 'review');
    expect(await checkText({})).toMatchObject({ errcode: 0, result: { suggest: 'review' } });
    await play('security.msgSecCheck', 'notSeen');
    expect(await checkText({})).toMatchObject({ errcode: 61010 });
    expect(await checkText({})).toMatchObject({ result: { suggest: 'pass' } });
  });

  test('plays silence as a request without an answer', async () => {
    await play('security.msgSecCheck', 'silent');
    await expect(checkText({})).rejects.toMatchObject({ code: 'REQUEST_TIMEOUT' });
    expect(cloud.outbox.list()).toMatchObject([{ response: { silent: true } }]);
  });

  test.each([
    ['security.msgSecCheck', 'constructor'],
    ['__proto__', 'toString'],
    ['subscribeMessage.send', 'review'],
  ])('plays nothing for %s %s', async (api, name) => {
    expect(await play(api, name)).toBe(400);
    expect(await checkText({})).toMatchObject({ errcode: 0 });
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
  before.outbox.subscriptions.allow('o-1', 'local-reminder');
  await before.close();
  const after = await startTestCloud({}, { dataDir });
  expect(after.outbox.list().map(({ request }) => request['touser'])).toEqual(['o-2', 'o-1']);
  const { subscriptions } = after.outbox;
  expect([subscriptions.take('o-1', 'local-reminder'), subscriptions.take('o-1', 'local-reminder')]).toEqual([
    true,
    false,
  ]);
  await after.close();
});
