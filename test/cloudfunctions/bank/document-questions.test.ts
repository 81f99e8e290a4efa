import { unzipSync, zipSync } from 'fflate';
import { type ReadFile, readFile } from '../../../cloudfunctions/bank/files/read-file';
import { docx, inList, list, listLevel, p, run, table, use } from '../../support/docx';

const MOST_ROWS = 20_000;
const codeOf = (bytes: Buffer, mostRows = MOST_ROWS): string => {
  const file = readFile(bytes, 'docx', mostRows);
  return file.ok ? 'OK' : file.code;
};
function readBody(body: string, numbering = ''): ReadFile {
  const file = readFile(docx({ body, numbering }), 'docx', MOST_ROWS);
  if (!file.ok) throw new Error(file.code);
  return file.value;
}
const numbering =
  list(0, listLevel(0, 'chineseCounting', '%1、'), listLevel(1, 'decimal', '%2、'), listLevel(2, 'upperLetter', '%3')) +
  use(1, 0);

test('questions whose numbers and letters are automatic are read with their sections', () => {
  const body = [
    p('消防知识题库'),
    p('单选题', inList(1)),
    p('发现起火应当先（ ）', inList(1, 1)),
    p('报警', inList(1, 2)),
    p('观望', inList(1, 2)),
    p('答案：A'),
    p('1949年成立的是（ ）', inList(1, 1)),
    p('甲会', inList(1, 2)),
    p('乙会', inList(1, 2)),
    p('答案：B'),
    p('判断题', inList(1)),
    p('电梯可以用来逃生。（×）', inList(1, 1)),
  ].join('');
  const { format, drafts, leftOut } = readBody(body, numbering);
  expect(format).toBe('docx');
  expect(leftOut).toEqual([]);
  expect(drafts.map(({ stem, body: content, problems }) => [stem, content?.type, problems])).toEqual([
    ['发现起火应当先（ ）', 'single', []],
    ['1949年成立的是（ ）', 'single', []],
    ['电梯可以用来逃生。', 'judge', []],
  ]);
  expect(drafts[0]?.body).toMatchObject({ options: [{ text: '报警' }, { text: '观望' }], key: 'A' });
});

test('options in the cells of a table without heads, and answers in a table at the end, are read', () => {
  const body = [
    p('1. 灯泡应当（ ）'),
    table([
      ['A. 关闭', 'B. 打开'],
      ['C. 更换', 'D. 擦拭'],
    ]),
    p('2. 门应当（ ）'),
    table([['A. 关好', 'B. 敞开']]),
    p('参考答案'),
    table([
      ['题号', '1', '2'],
      ['答案', 'C', 'A'],
    ]),
  ].join('');
  const { drafts } = readBody(body);
  expect(drafts).toMatchObject([
    {
      body: { type: 'single', key: 'C', options: ['关闭', '打开', '更换', '擦拭'].map((text) => ({ text })) },
      problems: [],
    },
    { body: { type: 'single', key: 'A', options: ['关好', '敞开'].map((text) => ({ text })) }, problems: [] },
  ]);
});

test('a table with heads is a table of questions; a row that lacks something comes back as lines', () => {
  const body =
    p('题库（内部）') +
    table([
      ['题干', '选项A', '选项B', '答案'],
      ['灭火先断（ ）', '电', '水', 'A'],
      ['门应当（ ）', '关', '开', ''],
    ]);
  const { drafts, leftOut, header } = readBody(body);
  expect(header).toEqual([]);
  expect(drafts.map(({ stem, problems }) => [stem, problems.length])).toEqual([
    ['灭火先断（ ）', 0],
    ['门应当（ ）', 1],
  ]);
  expect(drafts[1]?.raw).toEqual(['门应当（ ）\nA. 关\nB. 开']);
  expect(leftOut).toEqual([{ kind: 'text', words: '表格以外的文字没有读：“题库（内部）”' }]);
});

test('the heading above a table tells the type of its questions', () => {
  const body =
    p('一、单选题') +
    table([
      ['题目', 'A', 'B', '答案'],
      ['灭火先断（ ）', '电', '水', 'A'],
    ]) +
    p('二、判断题（每题 2 分）') +
    p('') +
    table([
      ['题目', '答案'],
      ['电梯可以用来逃生。', 'B'],
    ]);
  const { drafts, leftOut } = readBody(body);
  expect(drafts.map(({ stem, body: content, problems }) => [stem, content?.type, content?.key, problems])).toEqual([
    ['灭火先断（ ）', 'single', 'A', []],
    ['电梯可以用来逃生。', 'judge', false, []],
  ]);
  expect(leftOut).toEqual([]);
});

test('a question with a picture is a problem, and its neighbours are not', () => {
  const body = [
    p('1. 水往低处流。（√）'),
    p(`${run('2. 下图是禁止标志。')}<w:r><w:drawing><pic:pic/></w:drawing></w:r>`),
    p('答案：对'),
    p('3. 火要用水灭。（×）'),
  ].join('');
  const { drafts, leftOut } = readBody(body);
  expect(drafts.map(({ problems }) => problems.map(({ message }) => message))).toEqual([
    [],
    ['这道题里有图片、公式或读不出的符号，要写成文字'],
    [],
  ]);
  expect(leftOut).toEqual([{ kind: 'picture', words: '“2. 下图是禁止标志。”这一段有图片，没有读' }]);
});

test('a line below spaces is the blank of a fill-in', () => {
  const blank = run('      ', '<w:u w:val="single"/>');
  const { drafts } = readBody(p(`${run('1. 报警电话是')}${blank}${run('。')}`) + p('答案：119'));
  expect(drafts).toMatchObject([{ stem: '报警电话是____。', body: { type: 'blank', key: [['119']] }, assumed: [] }]);
});

const compound = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]);

test.each<[string, Buffer, string]>([
  ['an old .doc that was renamed', compound('WordDocument'), 'OLD_WORD'],
  ['one with a password', compound('EncryptedPackage'), 'ENCRYPTED'],
  ['RTF', Buffer.from('{\\rtf1\\ansi'), 'RICH_TEXT'],
  ['a page', Buffer.from('\ufeff<!DOCTYPE html><html><body>1. 甲。（√）</body></html>'), 'WEB_PAGE'],
  ['a document without words', docx({ body: p('') }), 'FILE_EMPTY'],
  ['a document without questions', docx({ body: `${table([['题干', '答案']])}` }), 'NO_QUESTIONS'],
  ['half a document', docx({ body: p('1. 甲。（√）') }).subarray(0, 400), 'BAD_WORKBOOK'],
  ['one without a body', Buffer.from(zipSync({ 'word/styles.xml': Buffer.from('<w/>') })), 'NOT_A_WORKBOOK'],
  ['one with entities of its own', docx({ body: '<!DOCTYPE x [<!ENTITY e "甲">]>' }), 'BAD_WORKBOOK'],
  ['a bomb', docx({ body: `<w:p>${' '.repeat(50 * 1024 * 1024)}</w:p>` }), 'UNFOLDS_TOO_LARGE'],
  ['a paragraph without end', docx({ body: p('甲'.repeat(40_000)) }, 0), 'LINE_TOO_LONG'],
  ['more questions than allowed', docx({ body: p('1. 甲。（√）').repeat(20) }), 'TOO_MANY_ROWS'],
])('%s is refused', (_title, bytes, code) => expect(codeOf(bytes, 10)).toBe(code));

test('a blank picture, packed as small as a bomb, does no harm: pictures are not unpacked', () => {
  const files = unzipSync(docx({ body: p('1. 甲。（√）') }));
  const bytes = Buffer.from(zipSync({ ...files, 'word/media/image1.bmp': new Uint8Array(5 * 1024 * 1024) }));
  expect(codeOf(bytes)).toBe('OK');
});
