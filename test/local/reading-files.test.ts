import { startProductCloud, type TestCloud } from './support/test-cloud';

/** Calls that one person makes one after the other while somebody's file is read; read in between, it leaves time for 30. */
const CALLS = 100;

/**
 * As the functions are deployed: in tests of sources the reader has no thread of its own. Files here take a second or two
 * to read: on a busy machine it is ten times as much, and the product gives up after 40.
 */
describe('a file of questions that takes long to read', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startProductCloud();
    const database = cloud.sdk.database();
    await database
      .collection('units')
      .add({ _id: 'zz', v: 1, name: '公交集团党委', kind: 'committee', parentId: null, path: ['zz'] });
    await database.collection('members').add({
      _id: 'm1',
      v: 1,
      name: '孙晓',
      unitId: 'zz',
      unitName: '公交集团党委',
      path: ['zz'],
      roles: [{ role: 'admin', unitId: 'zz' }],
      identities: ['wx:m1'],
      joinedAt: 0,
      exemption: null,
      status: 'active',
    });
  });
  afterAll(() => cloud.close());

  const ask = async (action: string, input: object) => {
    const answer = await cloud.functions.invoke('bank', { action, input }, { openid: 'm1' });
    return JSON.parse(JSON.stringify(answer));
  };

  async function uploaded(name: string, content: string): Promise<string> {
    const { ok, data } = await ask('startImport', {
      unitId: 'zz',
      key: name,
      name,
      content: { kind: 'file' },
      options: {
        topic: '导入的题',
        difficulty: 3,
        source: { document: '', version: '', article: '', quote: '' },
        state: 'draft',
      },
    });
    expect(ok).toBe(true);
    const { url, headers } = data.ticket;
    await fetch(url, { method: 'PUT', headers, body: content });
    return data.import.importId;
  }

  test('keeps nobody else waiting', async () => {
    const importId = await uploaded('words.txt', '今天天气很好\n'.repeat(50_000));
    let isRead = false;
    const reading = ask('continueImport', { importId }).then((answer) => {
      isRead = true;
      return answer;
    });
    let calls = 0;
    for (; !isRead; calls += 1) expect(await ask('listImports', {})).toMatchObject({ ok: true });
    expect(calls).toBeGreaterThan(CALLS);
    expect(await reading).toMatchObject({ ok: true, data: { state: 'ready', total: 1, counts: { problem: 1 } } });
  });

  test('is read after those that came before it, however many are brought at once', async () => {
    const text = '今天天气很好\n'.repeat(20_000);
    const names = ['first.txt', 'second.txt', 'third.txt', 'fourth.txt'];
    const importIds = await Promise.all(names.map((name) => uploaded(name, text)));
    /** As the page does: step after step, until it is read. */
    const untilRead = async (importId: string): Promise<unknown> => {
      const { ok, data } = await ask('continueImport', { importId });
      return ok && data.state === 'reading' ? untilRead(importId) : data?.state;
    };
    expect(await Promise.all(importIds.map(untilRead))).toEqual(names.map(() => 'ready'));
  });

  const numbered = (count: number, of: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => of(at)).join('\n');

  test.each([
    ['labels', 1, `1. 题（ ）\n${numbered(60_000, (at) => `不认识的栏目名称第${at}：写了一些什么`)}`],
    ['stems', 300, numbered(300, (at) => `${at + 1}. ${'很长的题干'.repeat(2_000)}`)],
  ])('is kept in requests that the cloud takes: endless %s', async (name, total, text) => {
    const importId = await uploaded(`${name}.txt`, text);
    expect(await ask('continueImport', { importId })).toMatchObject({
      ok: true,
      data: { state: 'ready', total, counts: { problem: total } },
    });
  });

  test('is read step by step to its end', async () => {
    const text = numbered(6_000, (at) =>
      [`${at + 1}. 第${at}件事应当（ ）`, 'A. 先报告', 'B. 先办理', 'C. 不办', 'D. 再议', '答案：A'].join('\n'),
    );
    const importId = await uploaded('long.txt', text);
    const steps = [await ask('continueImport', { importId }), await ask('continueImport', { importId })];
    expect(steps).toMatchObject([
      { ok: true, data: { state: 'reading', total: 6_000, read: 5_000 } },
      { ok: true, data: { state: 'ready', total: 6_000, read: 6_000, counts: { new: 0, draft: 6_000 } } },
    ]);
  });

  test('a roster is read in a thread of its own, too', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `n${at},王宁,zz`);
    const asked = { action: 'prepareTableFile', input: { extension: 'csv' } };
    const { data } = JSON.parse(JSON.stringify(await cloud.functions.invoke('org', asked, { openid: 'm1' })));
    await fetch(data.url, { method: 'PUT', headers: data.headers, body: ['编号,姓名,单元编号', ...rows].join('\n') });
    const input = { fileId: data.fileId, kind: 'members', from: 0 };
    const read = await cloud.functions.invoke('org', { action: 'readTableFile', input }, { openid: 'm1' });
    expect(read).toMatchObject({ ok: true, data: { total: 20_000, next: 10 } });
  });
});
