import { lessonsOfStatute } from '../../../core/library/rules/lessons-of-statute';
import type { Article } from '../../../core/library/statute';

const statute = { document: '中华人民共和国某某法', version: '2024-12-25' };
const article = (number: string, chapterPath: string[], ...paragraphs: string[]): Article => ({
  number,
  paragraphs,
  chapterPath,
});
const outline = (articles: readonly Article[]): string[] =>
  lessonsOfStatute(statute, articles).map(({ title, from, to }) => `${title}：${from}—${to}`);

const chapter = (name: string) => [name];
const long = '字'.repeat(1_000);

it.each<[string, Article[], string[]]>([
  [
    'a chapter each',
    [
      article('第一条', chapter('第一章 总则'), '一'),
      article('第二条', chapter('第一章 总则'), '二'),
      article('第三条', chapter('第二章 附则'), '三'),
    ],
    ['第一章 总则：第一条—第二条', '第二章 附则：第三条—第三条'],
  ],
  ['a text without headings', [article('第一条', [], '一'), article('第二条', [], '二')], ['全文：第一条—第二条']],
  [
    'chapters below larger parts, each counting its own',
    [
      article('第一条', ['第一编 总则', '第一章 一般规定'], '一'),
      article('第二条', ['第二编 分则', '第一章 一般规定'], '二'),
    ],
    ['第一编 总则 第一章 一般规定：第一条—第一条', '第二编 分则 第一章 一般规定：第二条—第二条'],
  ],
  [
    'a long chapter in parts of about one length',
    [1, 2, 3, 4, 5, 6, 7].map((count) => article(`第${'一二三四五六七'[count - 1]}条`, chapter('第一章 总则'), long)),
    ['第一章 总则（一）：第一条—第二条', '第一章 总则（二）：第三条—第五条', '第一章 总则（三）：第六条—第七条'],
  ],
  [
    'an article longer than a lesson, whole',
    [article('第一条', chapter('第一章 总则'), long.repeat(5)), article('第二条', chapter('第一章 总则'), '二')],
    ['第一章 总则（一）：第一条—第一条', '第一章 总则（二）：第二条—第二条'],
  ],
  ['nothing of nothing', [], []],
])('makes lessons of %s', (_title, articles, lessons) => {
  expect(outline(articles)).toEqual(lessons);
});

it('writes each article behind its number, which leads to it, and sections as headings', () => {
  const [lesson] = lessonsOfStatute(statute, [
    article('第一条', ['第一章 总则', '第一节 任务'], '甲。', '（一）乙；'),
    article('第二条', ['第一章 总则', '第一节 任务'], '丙。'),
    article('第三条', ['第一章 总则', '第二节 原则'], '丁。'),
  ]);
  expect(lesson?.markdown.split('\n\n')).toEqual([
    '## 第一节 任务',
    '[**第一条**](某某法@2024-12-25#第一条)　甲。',
    '（一）乙；',
    '[**第二条**](某某法@2024-12-25#第二条)　丙。',
    '## 第二节 原则',
    '[**第三条**](某某法@2024-12-25#第三条)　丁。',
  ]);
});

it('keeps words that look like marks', () => {
  const [lesson] = lessonsOfStatute(statute, [article('第一条', [], '*甲*与[乙](丙)', '1. 丁', '- 戊 & 己')]);
  expect(lesson?.markdown.split('\n\n').slice(1)).toEqual(['1\\. 丁', '\\- 戊 \\& 己']);
  expect(lesson?.markdown).toContain('\\*甲\\*与\\[乙\\](丙)');
});

it('shortens the name of a chapter that is longer than a title may be', () => {
  const [lesson] = lessonsOfStatute(statute, [article('第一条', chapter(`第一章 ${'很'.repeat(80)}`), '一')]);
  expect(lesson?.title).toHaveLength(60);
});
