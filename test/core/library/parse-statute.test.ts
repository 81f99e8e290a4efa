import { parseStatute, type StatuteProblem } from '../../../core/library/rules/parse-statute';
import { lendingRules, lendingRules2023 } from './lending-rules';

it('reads title, adoption, headings, articles with paragraphs and enumerations', () => {
  const { statute, problems } = parseStatute(lendingRules2023);
  expect(problems).toEqual([]);
  expect(statute.title).toBe('图书角借阅办法');
  expect(statute.adoption).toEqual(['2023年3月1日 职工大会通过']);
  expect(statute.articles).toEqual([
    { number: '第一条', paragraphs: ['为了方便职工读书，制定本办法。'], chapterPath: ['第一章 总则'] },
    {
      number: '第二条',
      paragraphs: ['图书角向全体职工开放，由工会小组负责日常管理。'],
      chapterPath: ['第一章 总则'],
    },
    {
      number: '第三条',
      paragraphs: ['每人一次可以借两本书，借期为三十天。', '借期内可以续借一次。'],
      chapterPath: ['第二章 借阅', '第一节 借书'],
    },
    {
      number: '第四条',
      paragraphs: ['下列图书只在室内阅读：', '（一）工具书；', '（二）当月的期刊。'],
      chapterPath: ['第二章 借阅', '第一节 借书'],
    },
    {
      number: '第五条',
      paragraphs: ['图书丢失的，应当购买同样的书归还。'],
      chapterPath: ['第二章 借阅', '第二节 还书'],
    },
  ]);
});

const accepted: [string, string[], string[]][] = [
  ['articles without chapters', ['第一条 甲。', '第二条 乙。'], ['第一条', '第二条']],
  ['an inserted article', ['第一条 甲。', '第一条之一 乙。', '第二条 丙。'], ['第一条', '第一条之一', '第二条']],
  ['a full-width space after the number', ['第一条　甲。'], ['第一条']],
  ['a paragraph that speaks of an article', ['第一条 甲。', '第九条规定的情形除外。'], ['第一条']],
  ['an article whose words begin below its number', ['第一条', '甲。'], ['第一条']],
];
test.each(accepted)('reads %s', (_name, body, numbers) => {
  const { statute, problems } = parseStatute(lendingRules(...body));
  expect(problems).toEqual([]);
  expect(statute.articles.map(({ number }) => number)).toEqual(numbers);
});

it('reads lines that end as on Windows', () => {
  expect(parseStatute(`\uFEFF${lendingRules2023.replaceAll('\n', '\r\n')}`)).toEqual(parseStatute(lendingRules2023));
});

const refused: [string, string, StatuteProblem[]][] = [
  [
    'nothing',
    '',
    [
      { kind: 'noTitle', line: 1 },
      { kind: 'noText', line: 1 },
    ],
  ],
  ['no title', '第一条 甲。', [{ kind: 'noTitle', line: 1 }]],
  ['a title of nothing visible', '# \u3164\n\n第一条 甲。', [{ kind: 'noTitle', line: 1 }]],
  ['a title without end', `# ${'规'.repeat(201)}\n\n第一条 甲。`, [{ kind: 'titleTooLong', line: 1 }]],
  ['no text', lendingRules(), [{ kind: 'noText', line: 5 }]],
  ['two titles', lendingRules('第一条 甲。', '# 又一个'), [{ kind: 'titleRepeated', line: 9 }]],
  ['a heading without a name', lendingRules('##', '第一条 甲。'), [{ kind: 'headingUnnamed', line: 7 }]],
  ['a section without a chapter', lendingRules('### 第一节 甲', '第一条 乙。'), [{ kind: 'headingTooDeep', line: 7 }]],
  [
    'a chapter without articles',
    lendingRules('第一条 甲。', '## 第一章 乙', '## 第二章 丙', '第二条 丁。'),
    [{ kind: 'headingEmpty', line: 9, heading: '第一章 乙' }],
  ],
  [
    'a last chapter without articles',
    lendingRules('第一条 甲。', '## 第一章 乙'),
    [{ kind: 'headingEmpty', line: 9, heading: '第一章 乙' }],
  ],
  [
    'a missing article',
    lendingRules('第一条 甲。', '第三条 乙。'),
    [{ kind: 'articleOutOfOrder', line: 9, number: '第三条', after: '第一条' }],
  ],
  [
    'an article that stands twice',
    lendingRules('第一条 甲。', '第一条 乙。'),
    [{ kind: 'articleOutOfOrder', line: 9, number: '第一条', after: '第一条' }],
  ],
  [
    'a gap in a text that begins in the middle',
    lendingRules('第九百八十九条 甲。', '第九百九十一条 乙。'),
    [{ kind: 'articleOutOfOrder', line: 9, number: '第九百九十一条', after: '第九百八十九条' }],
  ],
  [
    'a missing item',
    lendingRules('一、甲。', '三、乙。'),
    [{ kind: 'articleOutOfOrder', line: 9, number: '第三项', after: '第一项' }],
  ],
  [
    'an article without words',
    lendingRules('第一条', '第二条 乙。'),
    [{ kind: 'articleEmpty', line: 7, number: '第一条' }],
  ],
];
test.each(refused)('says what is wrong with %s', (_name, markdown, problems) => {
  expect(parseStatute(markdown).problems).toEqual(problems);
});

it('reads a line with a line separator in it as one line, in one pass', () => {
  const blanks = ' '.repeat(100_000);
  const { statute } = parseStatute(`#${blanks}甲\u2028乙\n<!-- INFO END -->\n第一条${blanks}丙\u2028丁`);
  expect(statute.title).toBe('甲\u2028乙');
  expect(statute.articles.map(({ number }) => number)).toEqual(['第一条']);
});

/** The places of a text with their headings and words, one per line. */
const placesIn = (...lines: string[]): string[] =>
  parseStatute(['借阅办法', ...lines].join('\n')).statute.articles.map(
    ({ number, chapterPath, paragraphs }) => `${[...chapterPath, number].join(' > ')}: ${paragraphs.join(' / ')}`,
  );

const shapes: [string, string[], string[]][] = [
  [
    'a part with a name before the chapters, paragraph by paragraph',
    ['## 总纲', '图书角是职工的。', '人人爱护。', '## 第一章 借书', '第一条 甲。'],
    ['总纲 > 总纲第一段: 图书角是职工的。', '总纲 > 总纲第二段: 人人爱护。', '第一章 借书 > 第一条: 甲。'],
  ],
  [
    'an opening sentence',
    ['为了读书，制定本办法。', '第一条 甲。'],
    ['引言 > 引言: 为了读书，制定本办法。', '第一条: 甲。'],
  ],
  [
    'a sentence between a heading and its articles',
    ['## 第一章 借书', '本章说借书。', '第一条 甲。'],
    ['第一章 借书 > 第一章引言: 本章说借书。', '第一章 借书 > 第一条: 甲。'],
  ],
  [
    'annexes',
    ['第一条 甲。', '附件：', '书签图样', '1. 宽三厘米。', '## 附件2 名单', '张三', '附表', '| 书 | 架 |', '|---|---|'],
    ['第一条: 甲。', '附件 > 附件: 书签图样 / 1. 宽三厘米。', '附件二 名单 > 附件二: 张三', '附表 > 附表: | 书 | 架 |'],
  ],
  [
    'an annex with articles of its own',
    ['第一条 甲。', '附件一：守则', '为了安静。', '第一条 乙。', '第二条 丙。'],
    [
      '第一条: 甲。',
      '附件一 守则 > 附件一: 为了安静。',
      '附件一 守则 > 附件一第一条: 乙。',
      '附件一 守则 > 附件一第二条: 丙。',
    ],
  ],
  [
    'chapters without marks',
    ['## 第一章 总 则', '第一条 甲。', '第二章 借书', '第二条 乙。', '附 则', '第三条 丙。'],
    ['第一章 总则 > 第一条: 甲。', '第二章 借书 > 第二条: 乙。', '附则 > 第三条: 丙。'],
  ],
  [
    'numbers in every print',
    [
      '第一百○一条【目的】甲。',
      '**第一百〇二条** 乙。',
      '第103条 丙。',
      '第 一百零四 条　丁。',
      '第一百零四条之一 戊。',
    ],
    [
      '第一百零一条: 【目的】甲。',
      '第一百零二条: 乙。',
      '第一百零三条: 丙。',
      '第一百零四条: 丁。',
      '第一百零四条之一: 戊。',
    ],
  ],
  [
    'numbers right before the words, and citations of articles at the start of a line',
    ['第一条为了读书。', '第二条规定的除外。', '第二条每人两本。', '第一条、第二条另有规定的除外。'],
    ['第一条: 为了读书。 / 第二条规定的除外。', '第二条: 每人两本。 / 第一条、第二条另有规定的除外。'],
  ],
  [
    'items, with lists and quotations in them',
    ['会议决定：', '一、第三条改为：“第三条 甲：', '二、乙。”', '二、丙：', '一、丁；', '（二）戊。', '三、己。'],
    [
      '引言 > 引言: 会议决定：',
      '第一项: 第三条改为：“第三条 甲： / 二、乙。”',
      '第二项: 丙： / 一、丁； / （二）戊。',
      '第三项: 己。',
    ],
  ],
  [
    'items that begin again in every chapter',
    ['## 第一章 借', '一、甲。', '## 第二章 还', '一、乙。', '二、丙。'],
    ['第一章 借 > 第一项: 甲。', '第二章 还 > 第二章第一项: 乙。', '第二章 还 > 第二章第二项: 丙。'],
  ],
  [
    'headings 一、二、 above articles',
    ['一、借书', '第一条 下列：', '一、甲；', '二、乙。', '二、还书', '第二条 丙。'],
    ['一、借书 > 第一条: 下列： / 一、甲； / 二、乙。', '二、还书 > 第二条: 丙。'],
  ],
  [
    'a text without numbers',
    ['来信收到。', '可以借。'],
    ['正文 > 正文第一段: 来信收到。', '正文 > 正文第二段: 可以借。'],
  ],
  [
    'a chapter whose name stands in the line below',
    ['第一章', '总则', '第一条 甲。', '第二章', '借 书', '第二条 乙。'],
    ['第一章 总则 > 第一条: 甲。', '第二章 借书 > 第二条: 乙。'],
  ],
  [
    'names between articles',
    [
      '读书要经常。',
      '职工读书规范',
      '第一条 甲。',
      '第二条 乙：',
      '（一）丙；',
      '（二）丁。',
      '班组读书规范',
      '第三条 戊。',
    ],
    [
      '引言 > 引言: 读书要经常。',
      '职工读书规范 > 第一条: 甲。',
      '职工读书规范 > 第二条: 乙： / （一）丙； / （二）丁。',
      '班组读书规范 > 第三条: 戊。',
    ],
  ],
  [
    'what stands behind the last entry of a list as a paragraph of the article',
    ['第一条 下列：', '（一）甲；', '（二）乙。', '前款所称乙，是指丙。', '第二条 丁。'],
    ['第一条: 下列： / （一）甲； / （二）乙。 / 前款所称乙，是指丙。', '第二条: 丁。'],
  ],
  [
    'the close of a decision behind its last item, and the changed text below',
    [
      '对《图书角守则》作如下修改：',
      '一、第二条改为：“乙。”',
      '二、删去第三条。',
      '本决定自公布之日起施行。',
      '《图书角守则》根据本决定修改，重新公布。',
      '图书角守则',
      '（2024年3月1日修正）',
      '第一章 总则',
      '第一条 甲。',
      '第二条 乙。',
    ],
    [
      '引言 > 引言: 对《图书角守则》作如下修改：',
      '第一项: 第二条改为：“乙。”',
      '第二项: 删去第三条。',
      '结语 > 结语第一段: 本决定自公布之日起施行。',
      '结语 > 结语第二段: 《图书角守则》根据本决定修改，重新公布。',
      '附件 图书角守则 > 附件: （2024年3月1日修正）',
      '附件 图书角守则 > 第一章 总则 > 附件第一条: 甲。',
      '附件 图书角守则 > 第一章 总则 > 附件第二条: 乙。',
    ],
  ],
  [
    'a list of annexes',
    ['一、甲。', '二、乙。', '附件：1. 书目', '2. 报名表'],
    ['第一项: 甲。', '第二项: 乙。', '附件 > 附件: 1. 书目 / 2. 报名表'],
  ],
  [
    'parts, chapters, sections and their parts',
    [
      '第一编 总则',
      '第一分编 一般',
      '第一章 人',
      '第一节 权利',
      '第一目 细则',
      '第一条 甲。',
      '第二编 物',
      '第二条 乙。',
    ],
    ['第一编 总则 > 第一分编 一般 > 第一章 人 > 第一节 权利 > 第一目 细则 > 第一条: 甲。', '第二编 物 > 第二条: 乙。'],
  ],
  ['digits of full width', ['第１条　甲。', '第２条　乙。'], ['第一条: 甲。', '第二条: 乙。']],
  ['invisible marks', ['\u200B第一\u200B条 甲\u200B。', '\uFEFF第二条 乙。'], ['第一条: 甲。', '第二条: 乙。']],
];
test.each(shapes)('reads %s', (_name, lines, places) => {
  expect(placesIn(...lines)).toEqual(places);
  expect(parseStatute(['借阅办法', ...lines].join('\n')).problems).toEqual([]);
});

test.each([
  [
    'in the middle of a name',
    ['馆务会关于适用《借阅', '规则》若干问题的解释', '为了读书，制定本解释。'],
    '馆务会关于适用《借阅规则》若干问题的解释',
  ],
  ['before the kind of text', ['市图书馆职工', '借阅办法（试行）', '第一条 甲。'], '市图书馆职工借阅办法（试行）'],
  [
    'over three lines',
    ['市图书馆　市总工会', '关于印发《职工借阅', '办法》的通知', '各单位：'],
    '市图书馆　市总工会关于印发《职工借阅办法》的通知',
  ],
  ['nowhere, being whole', ['借阅办法', '管理规定', '第一条 甲。'], '借阅办法'],
  ['nowhere, before a sentence', ['来信', '借阅可以。'], '来信'],
])('takes a title that is broken %s', (_name, lines, title) => {
  expect(parseStatute(lines.join('\n')).statute.title).toBe(title);
});

it('says what was read as a heading, as another text, and what hardly belongs to the last item', () => {
  const remarksOf = (...lines: string[]) => parseStatute(['借阅办法', ...lines].join('\n')).remarks;
  expect(remarksOf('读书好。', '职工规范', '第一条 甲。')).toEqual([
    { kind: 'readAsHeading', line: 3, text: '职工规范' },
  ]);
  expect(remarksOf('改《书角守则》：', '一、甲。', '二、乙。', '书角守则', '第一条 丙。')).toEqual([
    { kind: 'readAsAnnex', line: 5, text: '书角守则' },
  ]);
  expect(remarksOf('一、甲。', '二、乙。', '各单位应当照办。')).toEqual([
    { kind: 'readInItem', line: 4, text: '各单位应当照办。' },
  ]);
});

it('leaves aside what belongs to the print, and says so once', () => {
  const { statute, remarks, problems } = parseStatute(
    [
      '借阅办法',
      '（2024年3月1日职工大会通过）',
      '目　录',
      '第一章 借书……1',
      '第二章 还书……2',
      '第一章 借书',
      '第一条 甲。',
      '— 1 —',
      '第二章 还书',
      '第二条 乙。',
      '- 2 -',
      '职工图书委员会',
      '2024年3月1日',
    ].join('\n'),
  );
  expect(problems).toEqual([]);
  expect(statute.adoption).toEqual(['（2024年3月1日职工大会通过）']);
  expect(statute.articles.map(({ number, paragraphs }) => [number, paragraphs])).toEqual([
    ['第一条', ['甲。']],
    ['第二条', ['乙。']],
  ]);
  expect(remarks).toEqual([
    { kind: 'contentsLeft', line: 3, lines: 3 },
    { kind: 'pagesLeft', line: 8, lines: 2 },
    { kind: 'signatureLeft', line: 12, text: '职工图书委员会 2024年3月1日' },
  ]);
});

it('remarks a whole law that stands below a decision without a line that says so', () => {
  const { problems, remarks } = parseStatute(
    [
      '# 借阅规则修改决定',
      '',
      '<!-- INFO END -->',
      '',
      '一、第二条改为：“第二条 乙。”',
      '二、自公布之日起施行。',
      '第一条 甲。',
      '第二条 乙。',
    ].join('\n'),
  );
  expect(problems).toEqual([]);
  expect(remarks).toContainEqual({ kind: 'readAsText', line: 7, text: '第一条 甲。' });
});

it('remarks where a text begins that begins in the middle', () => {
  const { problems, remarks } = parseStatute(lendingRules('第三十二条 甲。', '第三十三条 乙。'));
  expect(problems).toEqual([]);
  expect(remarks).toEqual([{ kind: 'startsAt', line: 7, number: '第三十二条' }]);
});
