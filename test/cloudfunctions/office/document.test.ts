import { type OfficeDocument, readDocument } from '../../../cloudfunctions/_kit/office/document/read-document';
import { openZip } from '../../../cloudfunctions/_kit/office/zip';
import { type DocxParts, docx, inList, list, listLevel, p, run, table, use } from '../../support/docx';

function documentOf(parts: DocxParts): OfficeDocument {
  const archive = openZip(docx(parts));
  if (!archive.ok) throw new Error(archive.code);
  const document = readDocument(archive.value);
  if (!document.ok) throw new Error(document.code);
  return document.value;
}
const linesOf = (parts: DocxParts): string[] =>
  documentOf(parts).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map((row) => row.join('|')).join('\n'),
  );
const wordsOf = (body: string): string => linesOf({ body }).join('\n');
const remarksOf = (body: string): string[] => documentOf({ body }).leftOut.map(({ words }) => words);

describe('the text of a paragraph', () => {
  test.each<[string, string, string]>([
    ['several runs', p(run('水往') + run('低处流', '<w:b/>')), '水往低处流'],
    ['entities', p('1 < 2 & 3 > 2'), '1 < 2 & 3 > 2'],
    ['what a spreadsheet would decode', p('_x0041_'), '_x0041_'],
    ['tabs and line ends', p(`<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r>`), '甲\t乙\n丙'],
    ['tab stops, which are no tabs', p(run('甲'), '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'), '甲'],
    [
      'a deleted and an inserted word',
      p(
        `${run('应当')}<w:del w:id="1"><w:r><w:delText>不得</w:delText></w:r></w:del><w:ins w:id="2">${run('报告')}</w:ins>`,
      ),
      '应当报告',
    ],
    [
      'a word that was moved',
      p(`<w:moveFrom w:id="1">${run('旧处')}</w:moveFrom><w:moveTo w:id="2">${run('新处')}</w:moveTo>`),
      '新处',
    ],
    ['an end that was deleted', p(run('前半'), '<w:rPr><w:del w:id="1"/></w:rPr>') + p('后半'), '前半后半'],
    [
      'a former look',
      p(`<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>看得见</w:t></w:r>`),
      '看得见',
    ],
    [
      'a line below spaces, which is a blank',
      p(`${run('先')}${run('    ', '<w:u w:val="single"/>')}${run('后')}`),
      '先____后',
    ],
    ['a line below a tab', p(`${run('先')}<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:tab/></w:r>`), '先____'],
    ['no line below spaces', p(`${run('先')}${run('  ', '<w:u w:val="none"/>')}${run('后')}`), '先  后'],
    [
      'a raised number',
      p(
        `${run('10')}${run('6', '<w:vertAlign w:val="superscript"/>')}${run('和 H')}${run('2', '<w:vertAlign w:val="subscript"/>')}O`,
      ),
      '10⁶和 H₂',
    ],
    [
      'symbols of picture fonts',
      p(`${run('甲（')}<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${run('）')}`),
      '甲（√）',
    ],
    ['letters in a picture font', p(run('ü', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')), '√'],
    [
      'a link, a smart tag, a field to fill in',
      p(
        `<w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${run('丙')}</w:sdtContent></w:sdt>`,
      ),
      '甲乙丙',
    ],
    [
      'the result of a field, not its code',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>旧</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      '12',
    ],
    [
      'the words, not their reading',
      p(
        '<w:r><w:ruby><w:rubyPr><w:hps/></w:rubyPr><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      ),
      '汉',
    ],
    ['a formula in one line', p(`${run('解 ')}<m:oMath><m:r><m:t>x+1=2</m:t></m:r></m:oMath>`), '解 x+1=2'],
  ])('%s', (_title, body, text) => expect(wordsOf(body)).toBe(text));
});

describe('what is not read is named with its paragraph, and marked in the text', () => {
  const drawing = (content: string): string => `<w:r><w:drawing>${content}</w:drawing></w:r>`;
  const box = (words: string): string => `<wps:txbx><w:txbxContent>${p(words)}</w:txbxContent></wps:txbx>`;

  test.each<[string, string, string, string[]]>([
    ['a picture', p(`${run('标志')}${drawing('<pic:pic/>')}`), '标志\ufffc', ['“标志”这一段有图片，没有读']],
    [
      'a picture of older programs',
      p(`${run('标志')}<w:r><w:pict><v:imagedata/></w:pict></w:r>`),
      '标志\ufffc',
      ['“标志”这一段有图片，没有读'],
    ],
    [
      'a box with words, once',
      p(
        `${run('旁')}<mc:AlternateContent><mc:Choice>${drawing(box('框里'))}</mc:Choice><mc:Fallback><w:r><w:pict>${box('框里')}</w:pict></w:r></mc:Fallback></mc:AlternateContent>`,
      ),
      '旁\ufffc',
      ['“旁”这一段有文本框，没有读'],
    ],
    ['a box without words', p(`${run('旁')}${drawing(box(' '))}`), '旁', []],
    [
      'a formula with a fraction',
      p(
        `${run('求')}<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>`,
      ),
      '求\ufffc',
      ['“求”这一段有公式，没有读'],
    ],
    [
      'a formula of an older program',
      p(`${run('求')}<w:r><w:object><v:imagedata/><o:OLEObject ProgID="Equation.3"/></w:object></w:r>`),
      '求\ufffc',
      ['“求”这一段有公式，没有读'],
    ],
    [
      'an equation field',
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> EQ \\f(1,2)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      '\ufffc',
      ['一个没有文字的段落有公式，没有读'],
    ],
    [
      'an unknown symbol',
      p(`${run('号')}<w:r><w:sym w:font="Webdings" w:char="F0A7"/></w:r>`),
      '号\ufffc',
      ['“号”这一段有读不出的符号，没有读'],
    ],
    ['hidden words', p(`${run('题')}${run('答案', '<w:vanish/>')}`), '题', ['“题”这一段有隐藏的文字，没有读']],
    ['struck words', p(`${run('应当')}${run('不得', '<w:strike/>')}`), '应当', ['“应当”这一段有划掉的文字，没有读']],
    [
      'notes and comments',
      p(`${run('题')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="3"/></w:r>`),
      '题',
      ['脚注和尾注 1 处没有读', '批注 1 处没有读'],
    ],
    ['a line drawn between questions', p(drawing('<wps:wsp/>')), '', ['一个没有文字的段落有图形，没有读']],
  ])('%s', (_title, body, text, remarks) => {
    expect(wordsOf(body)).toBe(text);
    expect(remarksOf(body)).toEqual(remarks);
  });
});

describe('automatic numbers are written as they are shown', () => {
  const numbering =
    list(0, listLevel(0, 'decimal', '%1.'), listLevel(1, 'upperLetter', '%2.'), listLevel(2, 'lowerLetter', '%1-%3)')) +
    list(1, listLevel(0, 'chineseCounting', '%1、', '', 9)) +
    list(2, listLevel(0, 'chineseCountingThousand', '第%1条', '<w:pStyle w:val="Article"/>')) +
    list(3, listLevel(0, 'bullet', '\uf06c')) +
    list(4, listLevel(0, 'upperLetter', '%1')) +
    list(5, listLevel(0, 'chineseCounting', '第%1章'), listLevel(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
    list(6, listLevel(0, 'decimal', '%1.'), listLevel(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>')) +
    list(7, listLevel(0, 'hebrew1', '%1.')) +
    use(1, 0) +
    use(2, 1) +
    use(3, 2) +
    use(4, 3) +
    use(5, 4) +
    use(6, 5) +
    use(7, 6) +
    use(8, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
    use(9, 0) +
    use(10, 7);
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>' +
    '<w:style w:type="paragraph" w:styleId="Article"><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Below"><w:basedOn w:val="Article"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>';
  const shown = (...paragraphs: readonly string[]): string[] =>
    linesOf({ body: paragraphs.join(''), numbering, styles });
  const style = (name: string): string => `<w:pStyle w:val="${name}"/>`;

  test.each<[string, string[], string[]]>([
    [
      'options begin anew below each question',
      [p('题', inList(1)), p('甲', inList(1, 1)), p('乙', inList(1, 1)), p('题', inList(1)), p('丙', inList(1, 1))],
      ['1. 题', 'A. 甲', 'B. 乙', '2. 题', 'A. 丙'],
    ],
    [
      'a level may show the ones above it',
      [p('题', inList(1)), p('题', inList(1)), p('甲', inList(1, 2))],
      ['1. 题', '2. 题', '2-a) 甲'],
    ],
    [
      'in Han numbers, from a start',
      [p('单选题', inList(2)), p('多选题', inList(2)), p('判断题', inList(2))],
      ['九、 单选题', '十、 多选题', '十一、 判断题'],
    ],
    [
      'by a style, and by one that is based on it',
      [p('甲', style('Article')), p('乙', style('Below'))],
      ['第一条 甲', '第二条 乙'],
    ],
    [
      'not where a paragraph of the style has none',
      [p('甲', `${style('Article')}<w:numPr><w:numId w:val="0"/></w:numPr>`)],
      ['甲'],
    ],
    ['styles in a ring have none', [p('甲', style('Ring'))], ['甲']],
    ['bullets are no text', [p('甲', inList(4))], ['甲']],
    ['a letter alone gets a point', [p('甲', inList(5)), p('乙', inList(5))], ['A. 甲', 'B. 乙']],
    ['in digits where the level says so', [p('章', inList(6)), p('节', inList(6, 1))], ['第一章 章', '1.1 节']],
    [
      'on and on where a level never begins anew',
      [p('甲', inList(7)), p('一', inList(7, 1)), p('乙', inList(7)), p('二', inList(7, 1))],
      ['1. 甲', '1) 一', '2. 乙', '2) 二'],
    ],
    [
      'anew for a use of the list that says so, on for one that does not',
      [p('甲', inList(1)), p('乙', inList(8)), p('丙', inList(8)), p('丁', inList(9))],
      ['1. 甲', '1. 乙', '2. 丙', '3. 丁'],
    ],
    [
      'a paragraph that was deleted does not count',
      [
        p('甲', inList(1)),
        p(
          `<w:del w:id="1"><w:r><w:delText>乙</w:delText></w:r></w:del>`,
          `${inList(1)}<w:rPr><w:del w:id="2"/></w:rPr>`,
        ),
        p('丙', inList(1)),
      ],
      ['1. 甲', '2. 丙'],
    ],
    ['a list that does not exist has none', [p('甲', inList(77))], ['甲']],
  ])('%s', (_title, paragraphs, lines) => expect(shown(...paragraphs)).toEqual(lines));

  test('in digits, and said, where the format is unknown', () => {
    const document = documentOf({ body: p('甲', inList(10)), numbering, styles });
    expect(document.blocks).toEqual([{ kind: 'paragraph', text: '1. 甲' }]);
    expect(document.leftOut.map(({ words }) => words)).toEqual(['编号的样式“hebrew1”不认识，写成了 1、2、3']);
  });

  test.each<[string, number, string]>([
    ['upperLetter', 27, 'AA.'],
    ['upperRoman', 1994, 'MCMXCIV.'],
    ['lowerRoman', 4, 'iv.'],
    ['decimalZero', 7, '07.'],
    ['decimalFullWidth', 12, '１２.'],
    ['decimalEnclosedCircleChinese', 21, '㉑.'],
    ['decimalEnclosedParen', 3, '⑶.'],
    ['ideographTraditional', 2, '乙.'],
    ['chineseLegalSimplified', 12, '壹拾贰.'],
    ['ideographDigital', 10, '一〇.'],
    ['japaneseCounting', 20, '二十.'],
  ])('%s: %i', (format, start, words) => {
    const one = list(0, listLevel(0, format, '%1.', '', start)) + use(1, 0);
    expect(linesOf({ body: p('甲', inList(1)), numbering: one })).toEqual([`${words} 甲`]);
  });
});

describe('a table', () => {
  test('is rows of cells', () => {
    expect(
      linesOf({
        body: table([
          ['题干', '答案'],
          ['甲', '对'],
        ]),
      }),
    ).toEqual(['题干|答案\n甲|对']);
  });

  test('keeps its columns below merged cells', () => {
    const cell = (words: string, properties: string): string =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
    const rows = `<w:tr>${cell('宽', '<w:gridSpan w:val="2"/>')}${cell('高', '<w:vMerge w:val="restart"/>')}</w:tr><w:tr>${cell('甲', '')}${cell('乙', '')}${cell('', '<w:vMerge/>')}</w:tr>`;
    expect(linesOf({ body: `<w:tbl>${rows}</w:tbl>` })).toEqual(['宽||高\n甲|乙|高']);
  });

  test('lacks a row that was deleted', () => {
    const rows = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>${p('旧')}</w:tc></w:tr><w:tr><w:tc>${p('新')}</w:tc></w:tr>`;
    expect(linesOf({ body: `<w:tbl>${rows}</w:tbl>` })).toEqual(['新']);
  });

  test('within a cell is lines of the cell', () => {
    expect(linesOf({ body: table([[`${p('外')}${table([['甲', '乙']])}`]]) })).toEqual(['外\n甲\t乙']);
  });
});

describe('a document that no program wrote', () => {
  const codeOf = (body: string): string => {
    const archive = openZip(docx({ body }));
    const document = archive.ok ? readDocument(archive.value) : archive;
    return document.ok ? 'OK' : document.code;
  };

  test.each<[string, string, string]>([
    ['tables in tables without end', '<w:tbl><w:tr><w:tc>'.repeat(5_000), 'BAD_WORKBOOK'],
    [
      'fields in fields without end',
      `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(5_000)}`,
      'BAD_WORKBOOK',
    ],
    ['elements in elements without end', `<w:p>${'<w:smartTag>'.repeat(50_000)}${run('甲')}`, 'OK'],
    ['ends without a beginning', '</w:tc></w:tr></w:tbl></w:p></w:del></w:drawing>', 'OK'],
    ['deletions without an end', '<w:del>'.repeat(50_000), 'OK'],
    ['rows and cells outside any table', `<w:tr><w:tc>${p('甲')}</w:tc></w:tr>`, 'OK'],
  ])('%s', (_title, body, code) => expect(codeOf(body)).toBe(code));
});
