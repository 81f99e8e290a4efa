import { AuditLog } from '../../../cloudfunctions/_kit/collections';
import { ImportRows, Imports, Questions } from '../../../cloudfunctions/bank/collections';
import * as bank from '../../../cloudfunctions/bank/routes';
import * as practice from '../../../cloudfunctions/practice/routes';
import * as quiz from '../../../cloudfunctions/quiz/routes';
import {
  changeImport,
  commitImport,
  continueImport,
  downloadProblems,
  listImportRows,
  listImports,
  startImport,
} from '../../../core/bank/imports/contract';
import type { QuestionBody } from '../../../core/bank/question';
import { moveQuestion, saveQuestion } from '../../../core/bank/questions/contract';
import { importQuestions } from '../../../core/bank/stale/contract';
import { DAILY_BOUNDS } from '../../../core/kernel/daily-bounds';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';
import { fetched, givenFile, good, HEADER, importedRows, options, SOURCE, untilDone, xlsxOf } from './import-files';
import { bodies, question, requestsOfLast } from './sample-bank';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([bank, quiz, practice]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const stored = () => cloud.db.in(Questions).query({}, { orderBy: [['_id', 'asc']], limit: 1000 });
const rowsOf = async (importId: string) => {
  const { items } = await cloud.expectOk('admin', listImportRows, { importId });
  return items.map(({ line, verdict, problems }) => [
    line,
    verdict,
    ...problems.map((each) => `${each.column}：${each.message}`),
  ]);
};
const imported = (rows: string[][], key = 'k1') => importedRows(cloud, rows, key);

it('says of every row what becomes of it, before anything is written', async () => {
  const here: QuestionBody = {
    type: 'single',
    options: [
      { key: 'A', text: '甲' },
      { key: 'B', text: '乙' },
    ],
    key: 'A',
  };
  await cloud.expectOk('admin', importQuestions, { unitId: 'zz', questions: [question('here', here)] });
  const { importId, state } = await givenFile(
    cloud,
    '题.xlsx',
    xlsxOf([
      HEADER,
      good('第一题'),
      ['第二题', '甲', '乙', 'A', '', '', ''],
      good('第一题。'),
      ['第三题', '甲', '', 'A', '', '', ''],
      ['第四题', '甲', '乙', '丙', '', '', ''],
      good('here，哪个对？'),
      ['第五题', '甲', '乙', 'D', '解析', SOURCE, ''],
      ['here，哪个对？', '', '', '', '新的解析', '', 'here'],
    ]),
  );
  expect(state).toBe('reading');
  expect(await untilDone(cloud, importId)).toMatchObject({ state: 'ready', total: 8, read: 8, format: 'xlsx' });
  expect(await rowsOf(importId)).toEqual([
    [2, 'new'],
    [3, 'draft'],
    [4, 'duplicate', '题干：与第 2 行题干相同'],
    [5, 'problem', '选项：要有 2 到 8 个选项'],
    [6, 'problem', '答案：“丙”不是选项的字母'],
    [7, 'duplicate', '题干：题库里已有题干相同的题，编号 here'],
    [8, 'problem', '答案：答案里有选项中没有的字母'],
    [9, 'problem', '答案：没有答案'],
  ]);
  expect(await stored()).toHaveLength(1);
});

it('takes questions of one stem with other options, and each of them once', async () => {
  const rows = [
    ['下列说法正确的是（ ）', '甲', '乙', 'A', '解析', SOURCE, ''],
    ['下列说法正确的是（ ）', '丙', '丁', 'A', '解析', SOURCE, ''],
    ['下列说法正确的是（ ）', '乙', '甲', 'B', '解析', SOURCE, ''],
  ];
  expect(await imported(rows)).toMatchObject({
    done: 2,
    counts: { new: 2, duplicate: 1 },
    types: [{ type: 'single', count: 3 }],
  });
  expect(await stored()).toHaveLength(2);
  expect(await imported(rows, 'k2')).toMatchObject({ done: 0, counts: { new: 0, duplicate: 3 } });
  expect(await stored()).toHaveLength(2);
});

it('takes numbers of rows for what they are: a second file with the same ones changes nothing of the first', async () => {
  const file = (...stems: readonly string[]) =>
    xlsxOf([
      ['题号', '题干', '选项A', '选项B', '答案'],
      ...stems.map((stem, at) => [String(at + 1), stem, '关', '开', 'A']),
    ]);
  for (const [key, content] of [
    ['one', file('门应当（ ）', '窗应当（ ）')],
    ['two', file('灯应当（ ）', '水应当（ ）')],
  ] as const) {
    const { importId } = await givenFile(cloud, `${key}.xlsx`, content, { key });
    expect(await untilDone(cloud, importId)).toMatchObject({ counts: { draft: 2, changed: 0, same: 0, duplicate: 0 } });
    await cloud.expectOk('admin', commitImport, { importId });
    expect(await untilDone(cloud, importId)).toMatchObject({ state: 'done', done: 2 });
  }
  expect((await stored()).map(({ stem, version }) => [stem, version]).sort()).toEqual(
    ['水应当（ ）', '灯应当（ ）', '窗应当（ ）', '门应当（ ）'].map((stem) => [stem, 1]).sort(),
  );
});

it('reads a copied table without headings, and says what it took the columns for', async () => {
  const { importId } = await givenFile(
    cloud,
    '题.txt',
    '单选题\t"两清"是指（ ）\t清桌\t清账\tA\n判断题\t灯要关。\t\t\t对',
  );
  expect(await untilDone(cloud, importId)).toMatchObject({
    format: 'csv',
    counts: { draft: 2, problem: 0 },
    leftOut: [{ kind: 'text', words: '没有列名，按位置当作：题型、题干、选项A、选项B、答案' }],
  });
  const { items } = await cloud.expectOk('admin', listImportRows, { importId });
  expect(items.map(({ line, stem }) => [line, stem])).toEqual([
    [1, '"两清"是指（ ）'],
    [2, '灯要关。'],
  ]);
});

it('says what the reader of a file decided for its writer, in all and by row', async () => {
  const { importId } = await givenFile(
    cloud,
    '题.txt',
    Buffer.from(
      '1、铁匠铺里打的是\n答案：铁\n2、铁会生锈。\n答案：对\n3、冰是石头。\n题型：判断\n答案：B\n4、灯要关。\n难度：0.65\n答案：对\n5、打铁先要（ ）\n○ 自身硬\n○ 火旺\n答案：A',
    ),
  );
  const { counts, assumed } = await untilDone(cloud, importId);
  expect([counts.problem, assumed]).toEqual([
    0,
    { blankAtEnd: 1, takenForBlank: 1, signAsJudgement: 1, lettersGiven: 1, shareAsDifficulty: 1 },
  ]);
  const { items } = await cloud.expectOk('admin', listImportRows, { importId });
  expect(items.map((row) => row.assumed)).toEqual([
    ['blankAtEnd', 'takenForBlank'],
    [],
    ['signAsJudgement'],
    ['shareAsDifficulty'],
    ['lettersGiven'],
  ]);
  expect(items[2]?.content).toMatchObject({ stem: '冰是石头。', body: { type: 'judge', key: false } });
  const told = await cloud.expectOk('admin', listImportRows, { importId, assumed: 'signAsJudgement' });
  expect(told.items.map(({ stem }) => stem)).toEqual(['冰是石头。']);
});

it('writes the good rows, with one line in the audit log, and the same file again adds nothing', async () => {
  const rows = [good('第一题'), good('第二题', 'two'), ['第三题', '甲', '乙', 'B', '', '', '']];
  expect(await imported(rows)).toMatchObject({ state: 'done', done: 3, counts: { new: 2, draft: 1 } });
  const questions = await stored();
  expect(questions.map(({ questionId, state, version, topic }) => [questionId, state, version, topic])).toEqual([
    [expect.stringMatching(/^t-[0-9a-f]{20}$/), expect.any(String), 1, '导入的题'],
    [expect.stringMatching(/^t-[0-9a-f]{20}$/), expect.any(String), 1, '导入的题'],
    ['two', 'active', 1, '导入的题'],
  ]);
  expect(questions.find(({ stem }) => stem === '第三题')?.state).toBe('draft');
  const audited = await cloud.db.in(AuditLog).query({ action: 'questions.imported' });
  expect(audited.map(({ actorId, subject, detail }) => [actorId, subject, detail])).toEqual([
    ['admin', 'admin:k1', { unit: 'zz', added: 3, changed: 0 }],
  ]);

  expect(await imported(rows, 'k2')).toMatchObject({ done: 0, counts: { new: 0, same: 1, duplicate: 2 } });
  expect(await stored()).toEqual(questions);
});

it('a draft is put in use once its explanation and its source are written', async () => {
  await imported([['第一题', '甲', '乙', 'A', '', '', 'one']]);
  const move = { id: 'zz:one', seenRevision: 1, command: 'activate' as const };
  expect(await cloud.call('admin', moveQuestion, move)).toEqual({ ok: false, code: 'QUESTION_INCOMPLETE' });
  const { questionId, ...content } = { ...question('one', bodies.single), stem: '第一题' };
  await cloud.expectOk('admin', saveQuestion, { unitId: 'zz', questionId, seenRevision: 1, content });
  expect(await cloud.expectOk('admin', moveQuestion, { ...move, seenRevision: 2 })).toMatchObject({ state: 'active' });
});

it('a row with the id of a question changes what it says and leaves the rest', async () => {
  await imported([good('第一题', 'one')]);
  expect(await imported([['第一题', '甲', '丙', 'B', '', '', 'one']], 'k2')).toMatchObject({ counts: { changed: 1 } });
  expect(await stored()).toMatchObject([
    { version: 2, explanation: '解析', source: { article: '第三条' }, body: { key: 'B' }, state: 'active' },
  ]);
});

it('goes on where it was broken off, and counts nothing twice', async () => {
  const rows = Array.from({ length: 1_100 }, (_, at) => good(`第${at}题`));
  const { importId } = await givenFile(cloud, '题.xlsx', xlsxOf([HEADER, ...rows]));
  await untilDone(cloud, importId);
  await cloud.expectOk('admin', commitImport, { importId });
  const before = await cloud.db.in(Imports).find(importId);
  if (!before) throw new Error('the import is there');
  await Promise.all([1, 2].map(() => cloud.expectOk('admin', continueImport, { importId })));
  // The state after a killed call: the questions are written, but the job does not say so.
  await cloud.db.in(Imports).put(before);
  const first = await cloud.expectOk('admin', continueImport, { importId });
  expect(first).toMatchObject({ state: 'importing', done: 1000 });
  expect(requestsOfLast(cloud)).toBeLessThanOrEqual(12);
  expect(await untilDone(cloud, importId)).toMatchObject({ state: 'done', done: 1100 });
  expect(await cloud.db.in(Questions).count({})).toBe(1100);
});

it('a start that is repeated is the same import', async () => {
  const input = {
    unitId: 'zz',
    key: 'k1',
    name: '粘贴',
    content: { kind: 'text' as const, text: '1. 甲\n答案：对' },
    options,
  };
  const first = await cloud.expectOk('admin', startImport, input);
  expect(await cloud.expectOk('admin', startImport, input)).toEqual(first);
  expect((await cloud.expectOk('admin', listImports, {})).items).toHaveLength(1);
});

it('keys that look alike are imports of their own, and one key never takes a second text', async () => {
  const start = (key: string, words: string) => ({
    unitId: 'zz',
    key,
    name: '粘贴',
    content: { kind: 'text' as const, text: `1. ${words}\n答案：对` },
    options,
  });
  const first = await cloud.expectOk('admin', startImport, start('a.b', '甲'));
  const second = await cloud.expectOk('admin', startImport, start('a-b', '乙'));
  expect(await cloud.call('admin', startImport, start('a.b', '丙'))).toEqual({ ok: false, code: 'CONFLICT' });
  for (const { import: started } of [first, second]) await untilDone(cloud, started.importId);
  const stems = await Promise.all(
    [first, second].map(({ import: { importId } }) => cloud.db.in(ImportRows).query({ importId }, { limit: 9 })),
  );
  expect(stems.map((rows) => rows.map(({ stem }) => stem))).toEqual([['甲'], ['乙']]);
});

it('other defaults have the rows looked at anew', async () => {
  const { importId } = await givenFile(cloud, '题.csv', '题干,答案,解析\n第一题,对,解析', {
    options: { ...options, topic: '' },
  });
  expect(await untilDone(cloud, importId)).toMatchObject({ counts: { problem: 1 } });
  expect(await rowsOf(importId)).toEqual([[2, 'problem', '主题：没有填写']]);
  const source = { document: '监察法', version: '2024-12-25', article: '第三条', quote: '专责机关' };
  await cloud.expectOk('admin', changeImport, { importId, options: { ...options, source } });
  expect(await untilDone(cloud, importId)).toMatchObject({ counts: { problem: 0, new: 1 } });
  expect(await rowsOf(importId)).toEqual([[2, 'new']]);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1'])(
  'a heading %j comes back as words, not as a formula',
  async (heading) => {
    const { importId } = await givenFile(cloud, '题.csv', `题型,题干,答案,"${heading}"\n判断,第一题,也许,"${heading}"`);
    await untilDone(cloud, importId);
    const { url } = await cloud.expectOk('admin', downloadProblems, { importId });
    const [header = ''] = String(await fetched(url)).split('\r\n');
    expect(header.split(',').filter((cell) => /^"?[\t=+\-@＝]/.test(cell))).toEqual([]);
  },
);

describe('the rows in error', () => {
  it.each([
    [
      '题.csv',
      '主题,题型,题干,答案\n法,,,对\n法,判断,"=第二题",也许',
      /^\ufeff主题,题型,题干,答案,问题\r\n法,,,对,题干：没有填写\r\n法,判断,'=第二题,也许,答案：判断题/,
    ],
    [
      '题.txt',
      '1. 第一题\nA. 甲\nB. 乙\n答案：丁',
      /^※ 问题：答案：“丁”不是选项的字母\n1. 第一题\nA. 甲\nB. 乙\n答案：丁\n$/,
    ],
    ['题.gift', '::t::第一题{甲}', /^\/\/ 问题：整行：大括号里读不出答案\n::t::第一题\{甲\}\n$/],
    [
      '题.txt',
      '第一题\nA. 甲\nB. 乙\nANSWER: D',
      /^※ 问题：答案：答案里有选项中没有的字母\n第一题\nA. 甲\nB. 乙\nANSWER: D\n$/,
    ],
  ])('of %s come back as such a file, each with its reason', async (name, content, expected) => {
    const { importId } = await givenFile(cloud, name, content);
    await untilDone(cloud, importId);
    const { url } = await cloud.expectOk('admin', downloadProblems, { importId });
    const text = (await fetched(url)).toString();
    expect(text).toMatch(expected);
    const again = await givenFile(cloud, name, text, { key: 'k2' });
    expect((await untilDone(cloud, again.importId)).counts).toEqual((await untilDone(cloud, importId)).counts);
  });

  it('come back as a workbook that is read again', async () => {
    const { importId } = await givenFile(
      cloud,
      '题.xlsx',
      xlsxOf([HEADER, good('第一题'), ['第二题', '', '', '', '', '', '']]),
    );
    await untilDone(cloud, importId);
    const { name, url } = await cloud.expectOk('admin', downloadProblems, { importId });
    expect(name).toBe('题-问题行.xlsx');
    const again = await givenFile(cloud, name, await fetched(url), { key: 'k2' });
    expect(await untilDone(cloud, again.importId)).toMatchObject({
      total: 1,
      counts: { problem: 1 },
      unknownColumns: [],
    });
  });

  it('do not come back where there are none', async () => {
    const { importId } = await imported([good('第一题')]);
    expect(await cloud.call('admin', downloadProblems, { importId })).toEqual({ ok: false, code: 'WRONG_STATE' });
  });
});

it('one administrator starts so many imports a day and no more; one begun is answered as before', async () => {
  const start = (key: string) =>
    cloud.call('admin', startImport, { unitId: 'zz', key, name: '题.csv', content: { kind: 'file' }, options });
  await start('first');
  const all = await Promise.all(Array.from({ length: DAILY_BOUNDS.imports + 1 }, (_, at) => start(`k-${at}`)));
  expect(all.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 2 }, () => ({ ok: false, code: 'RATE_LIMITED' })));
  expect(await start('first')).toMatchObject({ ok: true });
  cloud.clock.now += 24 * 3_600_000 + 1;
  expect(await start('later')).toMatchObject({ ok: true });
});
