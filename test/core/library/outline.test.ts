import { outlineOf } from '../../../core/library/rules/outline';
import { parseStatute } from '../../../core/library/rules/parse-statute';
import { lendingRules, lendingRules2023 } from './lending-rules';

const outlineIn = (markdown: string) => outlineOf(parseStatute(markdown).statute.articles);

it('puts every article below its innermost heading', () => {
  expect(
    outlineIn(lendingRules2023).map(({ chapterPath, from, articles }) => [chapterPath, from, articles.length]),
  ).toEqual([
    [['第一章 总则'], 0, 2],
    [['第二章 借阅', '第一节 借书'], 2, 2],
    [['第二章 借阅', '第二节 还书'], 4, 1],
  ]);
});

it('tells how an article begins', () => {
  const long = '甲'.repeat(30);
  expect(outlineIn(lendingRules('第一条 短。', `第二条 ${long}`))).toEqual([
    {
      chapterPath: [],
      from: 0,
      articles: [
        { number: '第一条', opening: '短。' },
        { number: '第二条', opening: `${'甲'.repeat(24)}…` },
      ],
    },
  ]);
});

it('is empty for no articles', () => {
  expect(outlineOf([])).toEqual([]);
});
