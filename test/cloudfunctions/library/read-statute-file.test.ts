import { zipSync } from 'fflate';
import * as routes from '../../../cloudfunctions/library/routes';
import { importStatute, MOST_DOCUMENT_BYTES, readStatuteFile } from '../../../core/library/workbench-contract';
import { docx, inList, list, listLevel, p, run, table, use } from '../../support/docx';
import { openTestCloud, type TestCloud } from '../../support/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await openTestCloud([routes]);
});
beforeEach(() => cloud.reset());
afterAll(() => cloud.close());

const numbering =
  list(
    0,
    listLevel(0, 'chineseCounting', '第%1章'),
    listLevel(1, 'chineseCountingThousand', '第%2条', '<w:lvlRestart w:val="0"/>'),
  ) + use(1, 0);
const body = [
  p('器材借用规定'),
  p('（2026年3月1日通过）'),
  p('总则', inList(1)),
  p('为了管好器材，制定本规定。', inList(1, 1)),
  p('器材由专人保管。', inList(1, 1)),
  p('借用', inList(1)),
  p('借用器材应当登记，登记表见下：', inList(1, 1)),
  table([['器材', '数量']]),
  p(`${run('归还时')}<w:del w:id="1"><w:r><w:delText>不必</w:delText></w:r></w:del>${run('当面点清。')}`, inList(1, 1)),
].join('');
const contentOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

it('reads the words of a document with their automatic numbers, ready to be imported', async () => {
  const { text, leftOut } = await cloud.expectOk('admin', readStatuteFile, {
    content: contentOf(docx({ body, numbering })),
  });
  expect(leftOut).toEqual([]);
  expect(text.split('\n').slice(2, 5)).toEqual([
    '第一章 总则',
    '第一条 为了管好器材，制定本规定。',
    '第二条 器材由专人保管。',
  ]);
  const report = await cloud.expectOk('admin', importStatute, {
    code: 'qicai',
    version: '2026-03-01',
    markdown: text,
    commit: true,
  });
  expect(report).toMatchObject({ title: '器材借用规定', articles: 4, chapters: 2, problems: [], isImported: true });
});

it('names a picture, and keeps its place within words', async () => {
  const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>';
  const { text, leftOut } = await cloud.expectOk('admin', readStatuteFile, {
    content: contentOf(docx({ body: `${p(`${run('徽标为')}${picture}${run('。')}`)}${p(picture)}` })),
  });
  expect(text).toBe('徽标为〔此处有图或公式〕。');
  expect(leftOut).toEqual(['“徽标为 。”这一段有图片，没有读', '一个没有文字的段落有图片，没有读']);
});

it.each<[string, Uint8Array, string]>([
  [
    'an old .doc',
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
    'OLD_WORD',
  ],
  [
    'a document with a password',
    Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'ENCRYPTED',
  ],
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'NOT_A_DOCUMENT'],
  ['an archive of something else', zipSync({ 'xl/workbook.xml': Buffer.from('<w/>') }), 'NOT_A_DOCUMENT'],
  ['words', Buffer.from('第一条 甲。'), 'NOT_A_DOCUMENT'],
  ['half a document', docx({ body, numbering }).subarray(0, 300), 'BAD_DOCUMENT'],
  ['a document without words', docx({ body: p(' ') }), 'DOCUMENT_EMPTY'],
  ['a document that unfolds like a bomb', docx({ body: p('甲'.repeat(1_000_000)) }), 'BAD_DOCUMENT'],
  [
    'a document of more than 200,000 signs',
    docx({ body: Array.from({ length: 15_000 }, (_, at) => p(`第${at * 7_919}条 器材${at * 104_729}`)).join('') }),
    'DOCUMENT_TOO_LONG',
  ],
])('refuses %s', async (_title, bytes, code) => {
  expect(bytes.length).toBeLessThan(MOST_DOCUMENT_BYTES);
  expect(await cloud.call('admin', readStatuteFile, { content: contentOf(bytes) })).toMatchObject({ ok: false, code });
});
