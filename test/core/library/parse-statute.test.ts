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
      { kind: 'noInfoEnd', line: 1 },
      { kind: 'noArticles', line: 1 },
    ],
  ],
  ['no title', '办法\n<!-- INFO END -->\n第一条 甲。', [{ kind: 'noTitle', line: 1 }]],
  ['no end of the head', '# 办法\n\n第一条 甲。', [{ kind: 'noInfoEnd', line: 1 }]],
  ['no article', lendingRules(), [{ kind: 'noArticles', line: 5 }]],
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
  ['words before the first article', lendingRules('序。', '第一条 甲。'), [{ kind: 'textOutside', line: 7 }]],
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
    'a beginning in the middle',
    lendingRules('第二条 甲。'),
    [{ kind: 'articleOutOfOrder', line: 7, number: '第二条', after: null }],
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
