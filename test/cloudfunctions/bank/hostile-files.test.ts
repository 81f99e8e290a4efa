import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { unzipSync, zipSync } from 'fflate';
import { decodeText } from '../../../cloudfunctions/_kit/tables/decode-text';
import { writeXlsx } from '../../../cloudfunctions/_kit/xlsx';
import { readFile } from '../../../cloudfunctions/bank/files/read-file';
import { MOST_IMPORT_BYTES } from '../../../core/bank/imports/import';
import type { Draft } from '../../../core/bank/rules/formats/draft';
import { docx, inList, list, listLevel, p, table, use } from '../../support/docx';
import { sheetOf, workbook, xlsxOf } from './import-files';

const MOST_ROWS = 20_000;
const read = (bytes: Buffer, extension = 'xlsx') => readFile(bytes, extension, MOST_ROWS);
const codeOf = (bytes: Buffer, extension = 'xlsx'): string => {
  const file = read(bytes, extension);
  return file.ok ? 'OK' : file.code;
};
const draftsOf = (bytes: Buffer, extension = 'xlsx'): Draft[] => {
  const file = read(bytes, extension);
  if (!file.ok) throw new Error(file.code);
  return file.value.drafts;
};
const HEADER = ['题干', '答案', '解析', '版本'];
const sheetXml = (rows: string, rest = ''): string => `<worksheet><sheetData>${rows}</sheetData>${rest}</worksheet>`;
const inline = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row r="1">${HEADER.map((name, at) => inline(`${'ABCD'.charAt(at)}1`, name)).join('')}</row>`;
const withRows = (rows: string, parts: Record<string, string> = {}, rest = ''): Buffer =>
  workbook({ 'xl/worksheets/sheet1.xml': sheetXml(header + rows, rest), ...parts });

/** A zip whose directory states a smaller size than its content unpacks to. */
function lyingZip(name: string, content: Buffer, saidSize: number): Buffer {
  const packed = deflateRawSync(content);
  const nameBytes = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(saidSize, 22);
  local.writeUInt16LE(nameBytes.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(saidSize, 24);
  entry.writeUInt16LE(nameBytes.length, 28);
  const start = local.length + nameBytes.length + packed.length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([local, nameBytes, packed, entry, nameBytes, end]);
}

describe('a file that is not what it seems', () => {
  test.each<[string, Buffer, string, string]>([
    ['nothing at all', Buffer.alloc(0), 'xlsx', 'FILE_EMPTY'],
    ['white space', Buffer.from(' \n　\n'), 'txt', 'FILE_EMPTY'],
    ['an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'xlsx', 'OLD_EXCEL'],
    ['a PDF named .csv', Buffer.from('%PDF-1.7\n'), 'csv', 'PDF'],
    [
      'an archive of something else named .xlsx',
      Buffer.from(zipSync({ 'a.xml': Buffer.from('<a/>') })),
      'xlsx',
      'NOT_A_WORKBOOK',
    ],
    ['a text document without words named .xlsx', docx({ body: '' }), 'xlsx', 'FILE_EMPTY'],
    ['a picture named .csv', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'csv', 'NOT_TEXT'],
    ['a text with a zero byte', Buffer.from('1. 题干\u0000\n答案：对'), 'txt', 'NOT_TEXT'],
    ['half a workbook', xlsxOf([HEADER]).subarray(0, 300), 'xlsx', 'BAD_WORKBOOK'],
    ['a table without our columns', Buffer.from('姓名,电话\n甲,1'), 'csv', 'NO_COLUMNS'],
    ['a table with a header alone', Buffer.from('题干,答案\n,\n'), 'csv', 'NO_QUESTIONS'],
    ['a CSV with an open quote', Buffer.from('题干,答案\n"第一题,对'), 'csv', 'BAD_CSV'],
    ['a line of a million signs', Buffer.from(`1. ${'题'.repeat(1_000_000)}`), 'txt', 'LINE_TOO_LONG'],
    ['100,000 rows', Buffer.from(`题干,答案\n${'题,对\n'.repeat(100_000)}`), 'csv', 'TOO_MANY_ROWS'],
    [
      'an empty sheet',
      workbook({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>' }),
      'xlsx',
      'FILE_EMPTY',
    ],
    ['a workbook without its sheet', workbook({}), 'xlsx', 'FILE_EMPTY'],
  ])('%s is refused', (_title, bytes, extension, code) => expect(codeOf(bytes, extension)).toBe(code));

  test('a workbook named .csv is read as what it is', () => {
    expect(draftsOf(xlsxOf([HEADER, ['第一题', '对', '', '']]), 'csv')).toHaveLength(1);
  });
});

describe('a zip bomb', () => {
  const zeros = Buffer.alloc(50 * 1024 * 1024);

  test('is refused by the size in its directory', () => {
    const bomb = Buffer.from(zipSync({ 'xl/workbook.xml': zeros }));
    expect(bomb.length).toBeLessThan(200_000);
    expect(codeOf(bomb)).toBe('UNFOLDS_TOO_LARGE');
  });

  test('is refused while it is unpacked if its directory lies', () => {
    expect(codeOf(lyingZip('xl/workbook.xml', zeros, 1_000))).toBe('UNFOLDS_TOO_LARGE');
  });

  test('of very many entries is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, at) => [`${at}.xml`, Buffer.from('x')]));
    expect(codeOf(Buffer.from(zipSync(many)))).toBe('UNFOLDS_TOO_LARGE');
  });
});

describe('a workbook', () => {
  test('with an entity of its own is refused, and reaches no file', () => {
    const xxe = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    expect(
      codeOf(withRows(`<row r="2">${inline('A2', '&e;')}</row>`, { 'xl/sharedStrings.xml': `${xxe}<sst/>` })),
    ).toBe('BAD_WORKBOOK');
  });

  test('gives the shown value of a formula, and names one without a value', () => {
    const rows = `<row r="2">${inline('A2', '第一题')}<c r="B2" t="str"><f>IF(1,"对")</f><v>对</v></c></row>
      <row r="3">${inline('A3', '第二题')}<c r="B3"><f>HYPERLINK("http://x")</f></c></row>
      <row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c>${inline('B4', '对')}</row>`;
    expect(draftsOf(withRows(rows)).map(({ body, problems }) => [body, problems])).toEqual([
      [{ type: 'judge', key: true }, []],
      [expect.anything(), [{ column: '答案', message: '这一格是算不出值的公式' }]],
      [expect.anything(), [{ column: '题干', message: '这一格是算不出值的公式' }]],
    ]);
  });

  test('gives days as days and numbers as they are shown', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';
    const rows = [
      `<row r="2">${inline('A2', '题')}<c r="B2"><v>1822</v></c><c r="D2" s="1"><v>45651</v></c></row>`,
      `<row r="3">${inline('A3', '题二')}<c r="B3"><v>0.30000000000000004</v></c><c r="D3" s="2"><v>45651.5</v></c></row>`,
    ];
    expect(
      draftsOf(withRows(rows.join(''), { 'xl/styles.xml': styles })).map(({ body, source }) => [body, source.version]),
    ).toEqual([
      [{ type: 'blank', key: [['1822']] }, '2024-12-25'],
      [{ type: 'blank', key: [['0.3']] }, '2024年12'],
    ]);
  });

  test('is read from the sheet that holds questions, hidden ones apart; shared strings without their reading aids', () => {
    const book = workbook({
      'xl/workbook.xml':
        '<x:workbook xmlns:r="r"><x:sheets><x:sheet name="藏" sheetId="1" state="hidden" r:id="rId1"/><x:sheet name="题" sheetId="2" r:id="rId2"/></x:sheets></x:workbook>',
      'xl/sharedStrings.xml':
        '<sst><si><t>题干</t></si><si><t>答案</t></si><si><r><t>第</t></r><r><rPr><strike/></rPr><t>二</t></r><r><rPr><strike val="0"/></rPr><t>一题&amp;</t></r><rPh><t>di</t></rPh></si></sst>',
      'xl/worksheets/sheet1.xml': sheetOf([
        ['题干', '答案'],
        ['藏起来的', '对'],
      ]),
      'xl/worksheets/sheet2.xml': sheetXml(
        `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c t="b"><v>0</v></c></row>`,
      ),
    });
    expect(draftsOf(book).map(({ stem, body, line }) => [stem, body, line])).toEqual([
      ['第一题&', { type: 'judge', key: false }, 2],
    ]);
  });

  test('is read without the rows that are hidden, which are named', () => {
    const rows = `<row r="2" hidden="1">${inline('A2', '藏')}${inline('B2', '对')}</row><row r="3" hidden="true"/><row r="4">${inline('A4', '题')}${inline('B4', '错')}</row>`;
    const file = read(withRows(rows));
    expect(file.ok && file.value.drafts.map(({ stem, line }) => [stem, line])).toEqual([['题', 4]]);
    expect(file.ok && file.value.leftOut).toEqual([
      { kind: 'sheet', words: expect.stringMatching(/第 2 行是隐藏的$/) },
    ]);
  });

  test('may have cells merged over several rows', () => {
    const rows = `<row r="2">${inline('A2', '题')}${inline('B2', '对')}${inline('C2', '同一个解析')}</row><row r="3">${inline('A3', '题二')}${inline('B3', '错')}</row><row r="4"/>`;
    const merged = withRows(rows, {}, '<mergeCells><mergeCell ref="C2:C1048576"/></mergeCells>');
    expect(draftsOf(merged).map(({ explanation }) => explanation)).toEqual(['同一个解析', '同一个解析']);
  });

  test('with a cell at the far end of the sheet is refused, and the empty cells before it take no memory', () => {
    expect(codeOf(withRows(`<row r="1048576">${inline('XFD1048576', '题')}${inline('A1048576', '题')}</row>`))).toBe(
      'TOO_MANY_ROWS',
    );
    expect(codeOf(withRows('<row r="1048576"><c r="A1048576" s="1"/></row>'))).toBe('NO_QUESTIONS');
  });

  test('names cells that hold pictures: of WPS, of Excel, and drawn above the cells', () => {
    const wps = '<f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v>';
    const rows = `<row r="2">${inline('A2', '第一题')}<c r="B2" t="str">${wps}</c></row>
      <row r="3"><c r="A3" t="e" vm="1"><v>#VALUE!</v></c>${inline('B3', '对')}</row>
      <row r="4">${inline('A4', '第三题')}${inline('B4', '对')}</row>`;
    const parts = {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships><Relationship Id="r1" Type="http://x/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>3</xdr:row></xdr:from><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>',
    };
    const picture = '这一格是图片，要写成文字';
    expect(draftsOf(withRows(rows, parts)).map(({ problems }) => problems)).toEqual([
      [{ column: '答案', message: picture }],
      [{ column: '题干', message: picture }],
      [{ column: '整行', message: '这一行上有图片，图片读不出来' }],
    ]);
  });

  test('with headings such as __proto__ is an ordinary table', () => {
    const [draft] = draftsOf(
      xlsxOf([
        ['__proto__', '题干', 'constructor', '答案'],
        ['x', '题', 'y', '对'],
      ]),
    );
    expect(draft).toMatchObject({ stem: '题', body: { type: 'judge', key: true } });
    expect(Object.prototype).not.toHaveProperty('x');
  });
});

describe('a text', () => {
  const words = '1. 监察的对象，对不对？\n答案：对';
  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
  // `题干,答案` and `监察,对` on two lines, in GB18030.
  const gb18030 = Buffer.from('cce2b8c92cb4f0b0b80abce0b2ec2cb6d4', 'hex');

  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['UTF-16, the other way round', utf16be(`\ufeff${words}`)],
    ['UTF-16 without a mark', Buffer.from(words, 'utf16le')],
    ['UTF-16 without a mark, the other way round', utf16be(words)],
    ['lines that end as in Windows', Buffer.from(words.replace('\n', '\r\n'))],
  ])('in %s is read', (_title, bytes) => expect(decodeText(bytes)).toEqual({ ok: true, value: words }));

  test('in GB18030, as Chinese spreadsheets write it, is read', () => {
    expect(draftsOf(gb18030, 'csv').map(({ stem }) => stem)).toEqual(['监察']);
  });
});

describe('texts on which a careless regular expression would never end', () => {
  /** Nearly as long as a line may be; a longer one is refused before anything reads it. */
  const many = (text: string) => text.repeat(Math.floor(32_000 / text.length));

  // A thread of its own, because nothing can interrupt a regular expression in this one: then the test itself would
  // never end, instead of failing.
  let reader: Worker;
  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `
          import { parentPort } from 'node:worker_threads';
          import { readFile } from './cloudfunctions/bank/files/read-file';
          parentPort.on('message', ({ content, extension }) => {
            const file = readFile(Buffer.from(content), extension, ${MOST_ROWS});
            parentPort.postMessage(file.ok ? file.value.drafts.length : file.code);
          });`,
        resolveDir: path.resolve(__dirname, '../../..'),
        loader: 'ts',
      },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
    });
    reader = new Worker(outputFiles[0]?.text ?? '', { eval: true });
  });
  afterAll(() => reader.terminate());
  const answerTo = async (content: string | Uint8Array, extension: string): Promise<unknown> => {
    reader.postMessage({ content, extension });
    const [answer] = await once(reader, 'message');
    return answer;
  };

  test.each<[string, string, string | number]>([
    ['blanks within a line', `1. 题${many(' ')}完\n答案：对${many('　')}完\n依据：《监察法》${many(' ')}完`, 1],
    ['open brackets', `1. ${many('（')}\nA. ${many('(A')}\n答案：${many('【')}`, 1],
    ['open tags', `${Array.from({ length: 30 }, () => `[html]${many('<')}`).join('\n')}{T}`, 1],
    ['open braces and weights', `题${many('{')}\n=${many('~%')}`, 1],
    ['numbers', many('1. '), 1],
  ])('%s are read to their end', async (_title, text, answer) => {
    expect(await answerTo(text, 'txt')).toBe(answer);
  });

  // As large as a file may be: a reader that looks at anything twice for each time it occurs would need hours.
  const often = (line: string) => `${line}\n`.repeat(Math.floor(MOST_IMPORT_BYTES / Buffer.byteLength(`${line}\n`)));

  test.each<[string, string, string, string | number]>([
    ['headings with blanks behind them', 'txt', often(`单选题${many(' ')}完`), 1],
    ['blanks between the parts of a source', 'txt', often(`1. 题\n答案：对\n依据：《法》${' '.repeat(990)}完`), 10_160],
    ['line ends alone', 'txt', `1. 题${'\n'.repeat(9_000_000)}`, 'TOO_MANY_ROWS'],
    ['numbers alone', 'txt', '1. \n'.repeat(400_000), 'TOO_MANY_ROWS'],
    ['points of a list alone', 'txt', '• 甲\n'.repeat(400_000), 1],
    ['ids that never end', 'gift', often(`//${many('[id:')}`), 'NO_QUESTIONS'],
    ['line ends before an answer', 'txt', `${' \n'.repeat(200_000)}ANSWER: A`, 1],
    ['commas', 'csv', `题干,答案\n${often(many(','))}`, 'NO_QUESTIONS'],
    ['quotes', 'csv', `题干,答案\n${often(many('"'))}`, 327],
  ])('files full of %s are read to their end, or refused', async (_title, extension, text, answer) => {
    expect(await answerTo(text, extension)).toBe(answer);
  });

  const stored = (sheet: string): Uint8Array =>
    zipSync(unzipSync(workbook({ 'xl/worksheets/sheet1.xml': sheet })), { level: 0 });
  const question = (row: number) => `<row r="${row}">${inline(`A${row}`, `题${row}`)}${inline(`B${row}`, '对')}</row>`;

  test.each<[string, string, string | number]>([
    ['rows', header + `<row r="${'1'.repeat(150_000)}x"/>`.repeat(60) + question(2), 1],
    ['cells', header + `<row r="2"><c r="${'1'.repeat(150_000)}x"/></row>`.repeat(60) + question(2), 1],
  ])('references of %s with as many digits as fit are none', async (_title, rows, answer) => {
    expect(await answerTo(stored(sheetXml(rows)), 'xlsx')).toBe(answer);
  });

  test.each<[string, string, string | number]>([
    ['open tags', '<w:p '.repeat(1_500_000), 'FILE_EMPTY'],
    ['names', `<${'w'.repeat(8_000_000)}`, 'FILE_EMPTY'],
    ['attributes without a value', `<w:p ${'w:val '.repeat(1_200_000)}>`, 'FILE_EMPTY'],
    ['entities', p('&#x'.repeat(2_000_000).slice(0, 32_000)), 1],
    ['paragraphs in one line', p('甲', '<w:rPr><w:del/></w:rPr>').repeat(50_000), 'FILE_EMPTY'],
    ['numbers in a list', p('', inList(1)).repeat(60_000), 'TOO_MANY_ROWS'],
    ['merged cells', table([['题干', '答案']]) + '<w:gridSpan w:val="99999999"/>'.repeat(100_000), 'NO_QUESTIONS'],
    [
      'rows of merged cells',
      `<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr></w:tc></w:tr>'.repeat(60_000)}</w:tbl>`,
      'UNFOLDS_TOO_LARGE',
    ],
  ])('documents full of %s are read to their end, or refused', async (_title, body, answer) => {
    const numbering = list(0, listLevel(0, 'decimal', '%1.')) + use(1, 0);
    expect(await answerTo(docx({ body, numbering }, 0), 'docx')).toBe(answer);
  });

  test('merges one over the other fill each cell once', async () => {
    const rows = Array.from({ length: 5_000 }, (_, at) => question(at + 2)).join('');
    const merges = '<mergeCell ref="C2:C1048576"/>'.repeat(200_000);
    const filled = rows.replace('</row>', `${inline('C2', '同一个解析')}</row>`);
    expect(await answerTo(stored(sheetXml(header + filled, merges)), 'xlsx')).toBe(5_000);
  });
});

test('what we write as a workbook is read as it was', async () => {
  const cells = [HEADER, ['第一题 <&>"', '对', "'=SUM(A1)", '2024-12-25'], ['两行\n的题', '错', '', '00123']];
  const drafts = draftsOf(
    await writeXlsx([
      { name: '试题', cells },
      { name: '说明', cells: [['列', '怎么填']] },
    ]),
  );
  expect(drafts.map(({ stem, explanation, source }) => [stem, explanation, source.version])).toEqual([
    ['第一题 <&>"', '=SUM(A1)', '2024-12-25'],
    ['两行\n的题', '', '00123'],
  ]);
});
