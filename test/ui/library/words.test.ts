import { partsOf } from '../../../core/library/rules/parts';
import { countsWords, partRange, partTitle, shownChanges } from '../../../src/features/library/words';

const article = (number: string) => ({ number, opening: '' });

test('a part is called by its headings and its articles', () => {
  const parts = partsOf([
    { chapterPath: ['第一章 总则', '第一节 一般规定'], from: 0, articles: [article('第一条'), article('第二条')] },
    { chapterPath: [], from: 2, articles: [article('第三条')] },
  ]);
  expect(parts.map((part) => [partTitle(part), partRange(part)])).toEqual([
    ['第一章 总则 · 第一节 一般规定', '第一条至第二条'],
    ['全文', '第三条'],
  ]);
});

test('only kinds of changes that occur can be chosen', () => {
  const counts = { same: 3, moved: 2, changed: 0, gone: 1, new: 0 };
  expect(shownChanges(counts).map(({ label }) => label)).toEqual(['删去 1', '只改条号 2']);
  expect(countsWords(counts)).toBe('改动 0，新增 0，删去 1，只改条号 2，未变 3');
});
