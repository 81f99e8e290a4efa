import { AuditLog, Members, SearchEntries } from '../../../cloudfunctions/_kit/collections';
import { Articles, StatuteClaims, Statutes } from '../../../cloudfunctions/library/collections';
import * as routes from '../../../cloudfunctions/library/routes';
import { openArticles } from '../../../core/library/contract';
import { importStatute, type StatuteImport } from '../../../core/library/workbench-contract';
import { lendingRules, lendingRules2023, lendingRules2025 } from '../../core/library/lending-rules';
import { memberDoc } from '../../support/organisation';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const first: StatuteImport = { code: 'jieyue', version: '2023-03-01', markdown: lendingRules2023, commit: true };
const second: StatuteImport = { ...first, version: '2025-06-01', markdown: lendingRules2025 };

const given = (input: StatuteImport) => cloud.expectOk('admin', importStatute, input);
const statutes = () => cloud.db.in(Statutes).query({}, { orderBy: [['_id', 'asc']] });
const articles = () => cloud.db.in(Articles).query({}, { orderBy: [['_id', 'asc']], limit: 1000 });
const editionNow = async () => (await cloud.db.in(Statutes).find('jieyue@2023-03-01'))?.edition;
const audited = () => cloud.db.in(AuditLog).query({ action: 'statute.imported' });

it('previews without writing anything', async () => {
  expect(await given({ ...first, commit: false })).toEqual({
    statuteId: 'jieyue@2023-03-01',
    title: '图书角借阅办法',
    shortName: '图书角借阅办法',
    version: '2023-03-01',
    articles: 5,
    chapters: 2,
    outcome: 'added',
    previous: null,
    staleQuestions: 0,
    problems: [],
    remarks: [],
    isImported: false,
  });
  expect(await statutes()).toEqual([]);
  expect(await articles()).toEqual([]);
});

it('writes the statute, a document for each article, and a line in the audit log', async () => {
  expect(await given(first)).toMatchObject({ outcome: 'added', isImported: true });
  expect((await statutes()).map(({ _id, isNewest }) => [_id, isNewest])).toEqual([['jieyue@2023-03-01', true]]);
  const edition = await editionNow();
  expect(edition).toMatch(/^jieyue@2023-03-01#[0-9a-f]{32}$/);
  expect((await articles()).map(({ _id, position, number }) => [_id, position, number])).toEqual([
    [`${edition}:1`, 0, '第一条'],
    [`${edition}:2`, 1, '第二条'],
    [`${edition}:3`, 2, '第三条'],
    [`${edition}:4`, 3, '第四条'],
    [`${edition}:5`, 4, '第五条'],
  ]);
  expect((await audited()).map(({ actorId, subject, detail }) => ({ actorId, subject, detail }))).toEqual([
    { actorId: 'admin', subject: 'jieyue@2023-03-01', detail: { title: '图书角借阅办法', articles: 5 } },
  ]);
});

it('leaves everything as it is when the same is imported again', async () => {
  await given(first);
  cloud.clock.now += 1000;
  expect(await given(first)).toMatchObject({ outcome: 'same' });
  expect(await audited()).toHaveLength(1);
});

it('says what a newer version changes and makes it the one that is listed', async () => {
  await given(first);
  expect(await given(second)).toMatchObject({
    outcome: 'added',
    previous: { version: '2023-03-01', counts: { same: 1, moved: 2, changed: 1, gone: 1, new: 1 } },
  });
  expect((await statutes()).map(({ _id, isNewest }) => [_id, isNewest])).toEqual([
    ['jieyue@2023-03-01', false],
    ['jieyue@2025-06-01', true],
  ]);
});

it('mends a version that is there already', async () => {
  await given(first);
  const markdown = lendingRules('第一条 为了方便职工读书，制定本办法。');
  expect(await given({ ...first, markdown })).toMatchObject({ outcome: 'changed', articles: 1, previous: null });
  expect((await articles()).map(({ _id }) => _id)).toEqual([`${await editionNow()}:1`]);
});

it('keeps more articles than one transaction holds', async () => {
  const digits = '一二三四五六七八九';
  const numbers = [...'一二三四五六七八九十', ...[...digits].map((digit) => `十${digit}`), '二十'].concat(
    [...'二三四五六'].flatMap((ten) => [
      ...(ten === '二' ? [] : [`${ten}十`]),
      ...[...digits].map((digit) => `${ten}十${digit}`),
    ]),
  );
  await given({ ...first, markdown: lendingRules(...numbers.map((number) => `第${number}条 内容${number}。`)) });
  expect(await articles()).toHaveLength(69);
});

it('imports nothing while there are problems, and names the line of each', async () => {
  const markdown = lendingRules('## 第一章 总则', '序。', '第一条 甲。', '第三条 乙。');
  expect(await given({ ...first, markdown })).toMatchObject({
    isImported: false,
    problems: [{ line: 13, message: '第三条接在第一条之后，条号不连续或有重复。' }],
  });
  expect(await statutes()).toEqual([]);
});

it('counts articles and items, not the parts around them, and tells what it left aside beside the problems', async () => {
  const whole = lendingRules('## 总纲', '甲。', '乙。', '## 第一章 总则', '第五条 丙。', '附件', '丁。');
  expect(await given({ ...first, markdown: whole })).toMatchObject({ articles: 1, isImported: true });
  expect(await statutes()).toMatchObject([{ articles: 4, counted: 1 }]);

  const broken = lendingRules('## 第一章 总则', '第五条 甲。', '第七条 乙。');
  expect(await cloud.expectOk('admin', importStatute, { ...second, markdown: broken, commit: false })).toMatchObject({
    articles: 2,
    problems: [{ message: '第七条接在第五条之后，条号不连续或有重复。' }],
    remarks: [{ message: '从第五条开始。' }],
  });
});

describe('refuses', () => {
  it('a code that another document goes by, and another code for the same document', async () => {
    await given(first);
    const other = lendingRules2023.replace('图书角借阅办法', '车库办法');
    for (const input of [
      { ...first, markdown: other },
      { ...second, code: 'tushu' },
    ]) {
      expect(await cloud.call('admin', importStatute, input)).toEqual({ ok: false, code: 'CODE_TAKEN' });
    }
    expect(await statutes()).toHaveLength(1);
  });

  it('an administrator of a branch, because the library is for everybody', async () => {
    await cloud.db.in(Members).put(memberDoc('adminB1', '钱一', 'b1', [['admin', 'b1']]));
    expect(await cloud.call('adminB1', importStatute, first)).toEqual({ ok: false, code: 'FORBIDDEN' });
  });
});

describe('several imports at the same moment', () => {
  const versionsOf = ['2023-03-01', '2024-01-01', '2025-06-01', '2022-05-05'];
  const newest = async () =>
    (await statutes()).filter(({ isNewest }) => isNewest).map(({ _id, version }) => [_id, version]);
  const currentIn = async () =>
    new Set(
      (await cloud.db.in(SearchEntries).query({ kind: 'article' }, { limit: 100 })).map(({ parentId }) => parentId),
    );

  it.each([
    ['of a document that is new', []],
    ['of a document that is there', ['2023-03-01']],
  ])('of several versions %s leave one newest', async (_what, before) => {
    for (const version of before) await given({ ...first, version });
    const imports = versionsOf.map((version, at) => ({
      ...first,
      version,
      markdown: lendingRules2023.replace('两本书', `${at + 3}本书`),
    }));
    const answers = await Promise.all(imports.map((input) => cloud.call('admin', importStatute, input)));
    for (const [at, answer] of answers.entries()) {
      const input = imports[at];
      if (!answer.ok && input) await given(input);
    }
    expect(await newest()).toEqual([['jieyue@2025-06-01', '2025-06-01']]);
    expect(await statutes()).toHaveLength(4);
    expect(await currentIn()).toEqual(new Set(['jieyue@2025-06-01']));
  });

  it('give one code to one document, and one title to one code', async () => {
    const titles = ['车库办法', '食堂办法', '图书角借阅办法'];
    const sameCode = titles.map((title) => ({ ...first, markdown: lendingRules2023.replace('图书角借阅办法', title) }));
    await Promise.all(sameCode.map((input) => cloud.call('admin', importStatute, input)));
    expect(new Set((await statutes()).map(({ documentKey }) => documentKey)).size).toBe(1);
    await cloud.reset();
    const sameTitle = ['jieyue', 'tushu', 'shuji'].map((code, at) => ({
      ...first,
      code,
      version: versionsOf[at] ?? '',
    }));
    await Promise.all(sameTitle.map((input) => cloud.call('admin', importStatute, input)));
    expect(new Set((await statutes()).map(({ code }) => code)).size).toBe(1);
  });

  it('meet a document from before there were claims', async () => {
    await given(second);
    await cloud.db.in(StatuteClaims).removeWhere({ code: 'jieyue' });
    await given(first);
    expect(await newest()).toEqual([['jieyue@2025-06-01', '2025-06-01']]);
  });
});

describe('a version that is imported with another text', () => {
  const other = (word: string): StatuteImport => ({ ...first, markdown: lendingRules2023.replace('两本书', word) });
  const read = async () => {
    const { items } = await cloud.expectOk('member1', openArticles, { statuteId: 'jieyue@2023-03-01', from: 0, to: 9 });
    return items.map(({ paragraphs }) => paragraphs);
  };

  it('by three at the same moment shows the accepted one and nothing of the others', async () => {
    await given(first);
    const words = ['五本书', '六本书', '七本书'];
    const answers = await Promise.all(words.map((word) => cloud.call('admin', importStatute, other(word))));
    const shown = JSON.stringify(await read());
    const accepted = words.filter((_, at) => answers[at]?.ok);
    expect(accepted.length).toBeGreaterThan(0);
    expect(words.filter((word) => shown.includes(word))).toHaveLength(1);
    expect(accepted.some((word) => shown.includes(word))).toBe(true);
    expect(await read()).toHaveLength(5);
  });

  it('leaves no article of the text that it replaced, and an hour later none of an import that broke off', async () => {
    await given(first);
    cloud.killAfter(9);
    expect(await cloud.call('admin', importStatute, other('五本书'))).toMatchObject({ ok: false, code: 'INTERNAL' });
    cloud.killAfter(null);
    expect(JSON.stringify(await read())).toContain('两本书');
    cloud.clock.now += 61 * 60_000;
    await given(other('六本书'));
    expect(JSON.stringify(await read())).toContain('六本书');
    const edition = await editionNow();
    expect((await articles()).map(({ statuteId }) => statuteId)).toEqual(Array.from({ length: 5 }, () => edition));
  });

  it('replaces one that was imported before texts stood beside each other', async () => {
    await given(first);
    const [statute] = await statutes();
    if (!statute) throw new Error('the statute should be there');
    const { edition, ...older } = statute;
    for (const { importedAt: _, ...article } of await articles()) {
      const _id = article._id.replace(String(edition), statute._id);
      await cloud.db.in(Articles).put({ ...article, _id, statuteId: statute._id });
      await cloud.db.in(Articles).removeWhere({ _id: article._id });
    }
    await cloud.db.in(Statutes).put(older);
    expect(await read()).toHaveLength(5);
    expect(await given(first)).toMatchObject({ outcome: 'same' });
    await given(other('五本书'));
    expect(JSON.stringify(await read())).toContain('五本书');
    expect(await articles()).toHaveLength(5);
  });
});

it('writes a long statute in few requests, at first and again as a former version', async () => {
  const many = (word: string) =>
    lendingRules(...Array.from({ length: 600 }, (_unused, at) => `第${at + 1}条 第${at + 1}次借书${word}。`));
  const isWithin = async (input: StatuteImport): Promise<void> => {
    cloud.killAfter(45);
    await given(input);
    cloud.killAfter(null);
  };
  await isWithin({ ...first, markdown: many('的规定') });
  expect(await cloud.db.in(Articles).count({})).toBe(600);
  await isWithin({ ...second, markdown: many('的规定') });
  expect(await cloud.db.in(SearchEntries).count({ kind: 'article' })).toBe(600);
  expect(await cloud.db.in(SearchEntries).count({ kind: 'formerArticle' })).toBe(600);
});
