import { parseStatute } from '../../../core/library/rules/parse-statute';

test.each([
  ['the office that has printed it', ['某某党总支办公室 2026年1月2日印发']],
  ['who gets it', ['抄送：各党支部。', '某某党总支办公室2026年1月2日印发']],
  ['that it is public', ['中共某某公司总支部委员会', '2026年1月2日', '（此件公开发布）']],
  ['an office above the line that says when it printed', ['某某公司办公厅', '二〇二六年一月二日印发']],
  ['a 党总支 and its date', ['某某公司党总支', '二〇二六年一月二日']],
])('leaves aside at the end, and says so: %s', (_what, below) => {
  const { statute, problems, remarks } = parseStatute(
    ['# 示例办法', '第一条 甲。', '第二条 乙。', ...below].join('\n'),
  );
  expect(problems).toEqual([]);
  expect(statute.articles.at(-1)?.paragraphs).toEqual(['乙。']);
  expect(remarks).toEqual([{ kind: 'signatureLeft', line: 4, text: below.join(' ') }]);
});

test('puts together what a print has broken, and leaves the tops of its pages aside', () => {
  const { statute, problems, remarks } = parseStatute(
    [
      '示例办法',
      '第一条 为了加强车队的管理，保证乘客的安全，制',
      '定本办法。',
      '示例办法 2',
      '第二条 驾驶员应当按照规定参加学习，不得无故缺席，违反',
      '第一条规定的，由支部提醒：',
      '（一）第一次；',
      '（二）第二次。',
      '示例办法',
      '第三条 目的',
      '甲。',
    ].join('\n'),
  );
  expect(problems).toEqual([]);
  expect(statute.articles.map(({ paragraphs, chapterPath }) => [paragraphs, chapterPath])).toEqual([
    [['为了加强车队的管理，保证乘客的安全，制定本办法。'], []],
    [
      ['驾驶员应当按照规定参加学习，不得无故缺席，违反第一条规定的，由支部提醒：', '（一）第一次；', '（二）第二次。'],
      [],
    ],
    [['目的', '甲。'], []],
  ]);
  expect(remarks).toEqual([
    { kind: 'linesJoined', line: 3, lines: 2 },
    { kind: 'pagesLeft', line: 4, lines: 2 },
  ]);
});

test('says which chapter may be lost', () => {
  const text = '# 示例办法\n第一章 总则\n第一条 甲。\n第三章 附则\n第一节 乙\n第二条 丙。\n第二节 丁\n第三条 戊。';
  expect(parseStatute(text).remarks).toEqual([
    { kind: 'headingSkipped', line: 4, heading: '第三章 附则', after: '第一章 总则' },
  ]);
});

test('words that begin like a citation are an article and a chapter of their own', () => {
  const words = ['第三方机构应当评估。', '项目实行公示。', '款项专用。', '及时报告。', '的确需要的，可以申请。'];
  const numbers = ['一', '二', '三', '四', '五'];
  for (const space of [' ', '']) {
    const articles = words.map((each, at) => `第${numbers[at]}条${space}${each}`);
    const read = parseStatute(['# 示例办法', ...articles].join('\n'));
    expect([read.problems, read.remarks]).toEqual([[], []]);
    expect(read.statute.articles.map(({ paragraphs }) => paragraphs)).toEqual(words.map((each) => [each]));
  }
  const chapters = ['项目管理', '款项支付', '及时办理', '第三方评估'];
  const whole = chapters.flatMap((name, at) => [`第${numbers[at]}章 ${name}`, `第${numbers[at]}条 甲。`]);
  const { statute, problems, remarks } = parseStatute(['# 示例办法', ...whole].join('\n'));
  expect([problems, remarks]).toEqual([[], []]);
  expect(statute.articles.map(({ chapterPath }) => chapterPath)).toEqual(
    chapters.map((name, at) => [`第${numbers[at]}章 ${name}`]),
  );
});

test.each([
  ['numbers with a mark behind them', '第一条、甲。\n第二条、乙。\n第三条.丙。'],
  ['a list in Markdown', '- 第一条 甲。\n> 第二条 乙。\n* __第三条__ 丙。'],
  ['several on one line', '第一条 甲。 第二条 乙。第三条 丙。'],
  ['line ends of other programs', '第一条 甲。\f第二条 乙。\u0085第三条 丙。'],
])('articles are read with %s', (_what, body) => {
  const { statute, problems } = parseStatute(`# 示例办法\n${body}`);
  expect(problems).toEqual([]);
  expect(statute.articles.map(({ number, paragraphs }) => [number, paragraphs])).toEqual([
    ['第一条', ['甲。']],
    ['第二条', ['乙。']],
    ['第三条', ['丙。']],
  ]);
});

test('a line that cites articles is none of them, nor is a number within a line', () => {
  const { statute, problems } = parseStatute(
    '# 示例办法\n第一条 甲，依照\n第二条、第三条的规定办理。第五条 也适用。\n第二条 乙。第四条 不适用。',
  );
  expect(problems).toEqual([]);
  expect(statute.articles.map(({ number }) => number)).toEqual(['第一条', '第二条']);
});

test('says which item may be lost', () => {
  const text = '# 示例办法\n第一条 甲：\n（一）一；\n（二）二；\n（四）四。\n乙：\n（一）一；\n（二）二。';
  expect(parseStatute(text).remarks).toEqual([
    { kind: 'itemSkipped', line: 5, article: '第一条', number: '（四）', after: '（二）' },
  ]);
});
