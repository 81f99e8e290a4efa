import { type Zippable, zipSync } from 'fflate';
import { readFile } from '../../../cloudfunctions/bank/files/read-file';
import { docx, inList, list, listLevel, p, table, use } from '../../support/docx';

const MOST_ROWS = 20_000;
/** The stems that are read, or why nothing is. */
function read(bytes: Buffer): string[] | string {
  const file = readFile(bytes, 'docx', MOST_ROWS);
  return file.ok ? file.value.drafts.map(({ stem }) => stem) : file.code;
}
const JUDGED = p('1. 水往低处流。（√）');
const STEMS = ['水往低处流。'];
const zipped = (parts: Zippable): Buffer => Buffer.from(zipSync(parts));
const documentXml = (body: string): Buffer => Buffer.from(`<w:document><w:body>${body}</w:body></w:document>`);
const relations = (...targets: readonly (readonly [kind: string, target: string])[]): Buffer =>
  Buffer.from(
    `<Relationships>${targets.map(([kind, target]) => `<Relationship Type="x/${kind}" Target="${target}"/>`).join('')}</Relationships>`,
  );
const utf16 = (xml: Buffer): Buffer => Buffer.from(`\ufeff${xml.toString()}`, 'utf16le');

/** The archive with the name of its only other entry changed to that of the first: both are of the same length. */
function withTwiceTheSameName(first: string, other: string): Buffer {
  const bytes = zipped({ [first]: documentXml(JUDGED), [other]: documentXml(p('1. 火往下烧。（√）')) });
  for (let at = bytes.indexOf(other); at >= 0; at = bytes.indexOf(other)) bytes.write(first, at);
  return bytes;
}

/** An archive whose entries all lie where the first one does. */
function withEntriesOverEachOther(body: string, times: number): Buffer {
  const names = Array.from({ length: times }, (_, at) => `word/part${String(at).padStart(4, '0')}.xml`);
  const bytes = zipped({
    'word/document.xml': documentXml(body),
    ...Object.fromEntries(names.map((name) => [name, Buffer.from('<a/>')])),
  });
  const directory = bytes.readUInt32LE(bytes.length - 6);
  for (
    let at = directory;
    at < bytes.length - 22;
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30)
  ) {
    bytes.writeUInt32LE(0, at + 42);
  }
  return bytes;
}

describe('an archive', () => {
  test.each<[string, Buffer, string[] | string]>([
    ['of the document alone', zipped({ 'word/document.xml': documentXml(JUDGED) }), STEMS],
    ['in UTF-16', zipped({ 'word/document.xml': utf16(documentXml(JUDGED)) }), STEMS],
    ['in UTF-16, the other way round', zipped({ 'word/document.xml': utf16(documentXml(JUDGED)).swap16() }), STEMS],
    [
      'in UTF-16 that ends in the middle of a character',
      zipped({ 'word/document.xml': utf16(documentXml(JUDGED)).subarray(0, -1) }),
      STEMS,
    ],
    [
      'with entities in UTF-16',
      zipped({ 'word/document.xml': utf16(Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><w:document/>')) }),
      'BAD_WORKBOOK',
    ],
    ['with two documents of one name', withTwiceTheSameName('word/document.xml', 'word/documenu.xml'), 'BAD_WORKBOOK'],
    ['with entries over each other', withEntriesOverEachOther(JUDGED, 900), STEMS],
    [
      'whose main part lies outside of it',
      zipped({ '_rels/.rels': relations(['officeDocument', '../../etc/passwd']) }),
      'NOT_A_WORKBOOK',
    ],
    [
      'whose main part is named by another case and path',
      zipped({
        '_rels/.rels': relations(['officeDocument', '/word/other.xml']),
        'word/other.xml': documentXml(JUDGED),
      }),
      STEMS,
    ],
    [
      'whose parts are all the document',
      zipped({
        'word/document.xml': documentXml(JUDGED),
        'word/_rels/document.xml.rels': relations(['numbering', 'document.xml'], ['styles', '/word/document.xml']),
      }),
      STEMS,
    ],
    [
      'whose styles lie outside of it',
      zipped({
        'word/document.xml': documentXml(JUDGED),
        'word/_rels/document.xml.rels': relations(
          ['styles', '../../../etc/passwd'],
          ['numbering', 'https://example.com/a'],
        ),
      }),
      STEMS,
    ],
    ['within an archive', zipped({ 'word/document.xml': docx({ body: JUDGED }) }), 'FILE_EMPTY'],
    ['of a folder with the name of the document', zipped({ 'word/document.xml/': new Uint8Array() }), 'NOT_A_WORKBOOK'],
  ])('%s', (_title, bytes, right) => expect(read(bytes)).toEqual(right));

  test('that is cut off anywhere behind its beginning is refused', () => {
    const whole = docx({ body: JUDGED });
    for (let length = 5; length < whole.length; length += 1)
      expect(typeof read(whole.subarray(0, length))).toBe('string');
  });

  test('with any byte changed is read or refused', () => {
    const whole = docx({ body: JUDGED });
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(0xff - changed.readUInt8(at), at);
      expect(read(changed)).toBeDefined();
    }
  });
});

/** Packs to a two-hundredth and no less, so that nothing tells it from a long document before it is read. */
const noisy = (piece: string, times: number): string => {
  let random = 1;
  const parts: string[] = [];
  for (let at = 0; at < times; at += 1) {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
    parts.push(at % 60 === 0 ? `<w:x a="${random}"/>${piece}` : piece);
  }
  return parts.join('');
};

test.each<[string, Parameters<typeof docx>[0]]>([
  ['empty paragraphs', { body: noisy('<w:p/>', 310_000) }],
  ['tags in a paragraph', { body: `<w:p>${noisy('<w:r/>', 3_000_000)}</w:p>` }],
  ['styles', { body: JUDGED, styles: noisy('<w:style/>', 3_000_000) }],
  ['lists', { body: JUDGED, numbering: noisy('<w:num/>', 3_000_000) }],
])('more %s than any document has are refused before they are read', (_title, parts) => {
  expect(read(docx(parts))).toBe('UNFOLDS_TOO_LARGE');
});

/** A number that does not repeat itself, so that what stands around it does not pack to nothing. */
const row = (at: number, content: string): string =>
  `<w:tr w:rsidR="${(at * 2_654_435_761) % 4_294_967_296}">${content}</w:tr>`;
const rows = (count: number, content: string): string =>
  Array.from({ length: count }, (_, at) => row(at, content)).join('');
const cell = (properties: string): string => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p/></w:tc>`;

test.each<[string, string]>([
  [
    'a cell that goes on over 1,000 rows',
    `<w:tbl><w:tr><w:tc>${p('题'.repeat(30_000))}</w:tc></w:tr>${rows(1_000, cell('<w:vMerge/>'))}</w:tbl>`,
  ],
  ['cells over 64 columns each', `<w:tbl>${rows(10_000, cell('<w:gridSpan w:val="64"/>'))}</w:tbl>`],
  [
    'rows that begin at the 64th column',
    `<w:tbl>${rows(10_000, '<w:trPr><w:gridBefore w:val="64"/></w:trPr>')}</w:tbl>`,
  ],
])('what says far more than it holds is refused: %s', (_title, body) => {
  expect(read(docx({ body }, 0))).toBe('UNFOLDS_TOO_LARGE');
});

test('a line broken more often than a call has arguments is read, or refused with a code', () => {
  const broken = (times: number): Buffer => docx({ body: JUDGED + p(`<w:r>${noisy('<w:br/>', times)}</w:r>`) }, 0);
  expect(read(broken(200_000))).toEqual(STEMS);
  expect(read(broken(500_000))).toBe('TOO_MANY_ROWS');
  const inCells = p(`<w:r>${noisy('<w:br/>', 200_000)}</w:r>`);
  expect(read(docx({ body: JUDGED + table([[inCells]]) }, 0))).toEqual(STEMS);
});

test('a number shows each level once, however often its list asks for it', () => {
  const body = p('水往低处流。（√）', inList(1));
  const numbering = list(0, listLevel(0, 'decimal', '甲%1%1%1乙')) + use(1, 0);
  const file = readFile(docx({ body: p('1. 题干') + body, numbering }), 'docx', MOST_ROWS);
  expect(JSON.stringify(file)).toContain('甲1乙');
});

describe('lists and styles', () => {
  const level = (start: string, format: string): string =>
    `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl>`;
  const inStyle = (name: string): string => `<w:pStyle w:val="${name}"/>`;
  const style = (id: string, content: string): string => `<w:style w:styleId="${id}">${content}</w:style>`;

  test.each<[string, Parameters<typeof docx>[0]]>([
    [
      'styles based on each other',
      {
        body: p('1. 水往低处流。（√）', inStyle('a')),
        styles: style('a', '<w:basedOn w:val="b"/>') + style('b', '<w:basedOn w:val="a"/>'),
      },
    ],
    [
      'a style based on itself',
      { body: p('1. 水往低处流。（√）', inStyle('a')), styles: style('a', '<w:basedOn w:val="a"/>') },
    ],
    [
      'a list that is its own style',
      {
        body: p('1. 水往低处流。（√）', inList(1)),
        numbering: list(0, '<w:numStyleLink w:val="s"/><w:styleLink w:val="s"/>') + use(1, 0),
        styles: style('s', `<w:pPr>${inList(1)}</w:pPr>`),
      },
    ],
    ['a list that is nowhere', { body: p('1. 水往低处流。（√）', inList(7)) }],
    [
      'a level beyond the last',
      { body: p('1. 水往低处流。（√）', inList(1, 99)), numbering: list(0, level('1', 'decimal')) + use(1, 0) },
    ],
  ])('%s: the words are read', (_title, parts) => expect(read(docx(parts))).toEqual(STEMS));

  test.each(['999999999', '1e308', '-5', 'NaN', 'Infinity', '0.5', ''])(
    'a list that starts at %p starts at 1',
    (start) => {
      const body = p('水往低处流。（√）', inList(1)) + p('火往下烧。（×）', inList(1));
      const numbering = list(0, level(start, 'decimal')) + use(1, 0);
      expect(read(docx({ body, numbering }))).toEqual(['水往低处流。', '火往下烧。']);
    },
  );
});
