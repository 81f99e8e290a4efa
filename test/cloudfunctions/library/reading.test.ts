import * as routes from '../../../cloudfunctions/library/routes';
import { compareVersions, findCited, listStatutes, openArticles, openStatute } from '../../../core/library/contract';
import { importStatute } from '../../../core/library/workbench-contract';
import { lendingRules, lendingRules2023, lendingRules2025 } from '../../core/library/lending-rules';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
  await cloud.reset();
  const given = (code: string, version: string, markdown: string) =>
    cloud.expectOk('admin', importStatute, { code, version, markdown, commit: true });
  await given('jieyue', '2025-06-01', lendingRules2025);
  // An older version that is imported later does not replace the newer one.
  await given('jieyue', '2023-03-01', lendingRules2023);
  await given('cheku', '2024-01-01', lendingRules('第一条 车库门随手关。').replace('图书角借阅办法', '车库办法'));
});
afterAll(() => cloud.close());

const OLD = 'jieyue@2023-03-01';
const NEW = 'jieyue@2025-06-01';

it('lists every document once, with its newest version', async () => {
  const { items, next } = await cloud.expectOk('member1', listStatutes, {});
  expect(items.map(({ statuteId, shortName, articles }) => [statuteId, shortName, articles])).toEqual([
    ['cheku@2024-01-01', '车库办法', 1],
    [NEW, '图书角借阅办法', 5],
  ]);
  expect(next).toBeNull();
});

it('opens a version with its outline and the other versions', async () => {
  expect(await cloud.expectOk('member3', openStatute, { statuteId: OLD })).toMatchObject({
    title: '图书角借阅办法',
    version: '2023-03-01',
    adoption: ['2023年3月1日 职工大会通过'],
    outline: [
      { chapterPath: ['第一章 总则'], from: 0 },
      { chapterPath: ['第二章 借阅', '第一节 借书'], from: 2 },
      { chapterPath: ['第二章 借阅', '第二节 还书'], from: 4 },
    ],
    versions: [
      { statuteId: NEW, version: '2025-06-01' },
      { statuteId: OLD, version: '2023-03-01' },
    ],
  });
});

it('opens articles by position, each with its address', async () => {
  const { items } = await cloud.expectOk('member1', openArticles, { statuteId: OLD, from: 2, to: 3 });
  expect(items).toEqual([
    {
      number: '第三条',
      paragraphs: ['每人一次可以借两本书，借期为三十天。', '借期内可以续借一次。'],
      chapterPath: ['第二章 借阅', '第一节 借书'],
      address: '图书角借阅办法@2023-03-01#第三条',
    },
    expect.objectContaining({ number: '第四条', address: '图书角借阅办法@2023-03-01#第四条' }),
  ]);
});

it('compares two versions without what stayed the same', async () => {
  const { counts, changes } = await cloud.expectOk('member1', compareVersions, { before: OLD, after: NEW });
  expect(counts).toEqual({ same: 1, moved: 2, changed: 1, gone: 1, new: 1 });
  expect(changes.map(({ kind, before, after }) => [kind, before?.number, after?.number])).toEqual([
    ['new', undefined, '第二条'],
    ['moved', '第二条', '第三条'],
    ['changed', '第三条', '第四条'],
    ['moved', '第四条', '第五条'],
    ['gone', '第五条', undefined],
  ]);
});

it('finds what is cited, however the title is written', async () => {
  const citations = [
    { document: '《图书角借阅办法》', version: '2023-03-01' },
    { document: '图书角借阅办法', version: '2024-01-01' },
    { document: '车库办法', version: '2024-01-01' },
    { document: '监察法', version: '2024-12-25' },
  ];
  expect(await cloud.expectOk('member1', findCited, { citations })).toEqual({
    items: [
      { document: '《图书角借阅办法》', version: '2023-03-01', statuteId: OLD },
      { document: '车库办法', version: '2024-01-01', statuteId: 'cheku@2024-01-01' },
    ],
  });
});

it('pages the list by code', async () => {
  for (let number = 10; number < 40; number += 1) {
    const markdown = lendingRules('第一条 车库门随手关。').replace('图书角借阅办法', `办法${number}`);
    await cloud.expectOk('admin', importStatute, {
      code: `doc-${number}`,
      version: '2024-01-01',
      markdown,
      commit: true,
    });
  }
  const first = await cloud.expectOk('member1', listStatutes, {});
  const second = await cloud.expectOk('member1', listStatutes, { cursor: first.next ?? '' });
  expect([...first.items, ...second.items]).toHaveLength(32);
  expect(second.next).toBeNull();
});

describe('refuses', () => {
  test('an unknown version', async () => {
    expect(await cloud.call('member1', openStatute, { statuteId: 'none@2020-01-01' })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect(await cloud.call('member1', openArticles, { statuteId: 'none@2020-01-01', from: 0, to: 1 })).toEqual({
      ok: false,
      code: 'NOT_FOUND',
    });
  });

  test('a range that is too long or upside down', async () => {
    for (const range of [
      { from: 0, to: 100 },
      { from: 3, to: 2 },
    ]) {
      expect(await cloud.call('member1', openArticles, { statuteId: OLD, ...range })).toEqual({
        ok: false,
        code: 'INVALID_INPUT',
      });
    }
  });

  test('a comparison of two documents', async () => {
    expect(await cloud.call('member1', compareVersions, { before: OLD, after: 'cheku@2024-01-01' })).toEqual({
      ok: false,
      code: 'NOT_ONE_DOCUMENT',
    });
  });
});
