import { ok, refuse } from '../../../core/kernel/result';
import type { ArticleView } from '../../../core/library/contract';
import type { StatutePart } from '../../../core/library/rules/parts';
import * as api from '../../../src/features/library/api';
import { useWhole } from '../../../src/features/library/whole-store';

jest.mock('../../../src/features/library/api');
const fetchArticles = jest.mocked(api).fetchArticles;
const parts = [
  { chapterPath: ['第一章'], from: 0, to: 1, articles: [] },
  { chapterPath: ['第二章'], from: 2, to: 2, articles: [] },
] satisfies StatutePart[];
const article = (number: string) => ({ number, paragraphs: [`${number}的正文`] }) as ArticleView;
const given = () =>
  fetchArticles
    .mockResolvedValueOnce(ok({ items: [article('第一条'), article('第二条')] } as never))
    .mockResolvedValueOnce(ok({ items: [article('第三条')] } as never));
const whole = useWhole.getState;

beforeEach(() => {
  jest.resetAllMocks();
  whole().forget();
});

test('all parts come in order, once', async () => {
  given();
  expect(await whole().fetch('s', parts)).toBe(true);
  expect(whole().whole?.map(({ articles }) => articles.map(({ number }) => number))).toEqual([
    ['第一条', '第二条'],
    ['第三条'],
  ]);
  expect(await whole().fetch('s', parts)).toBe(true);
  expect(fetchArticles.mock.calls).toEqual([
    ['s', 0, 1],
    ['s', 2, 2],
  ]);
});

test('a part that does not come is told, nothing is printed, and another try begins anew', async () => {
  fetchArticles.mockResolvedValueOnce(refuse('NETWORK'));
  expect(await whole().fetch('s', parts)).toBe(false);
  expect(whole()).toMatchObject({ whole: null, done: null, message: expect.stringContaining('网络') });
  given();
  expect(await whole().fetch('s', parts)).toBe(true);
  expect(whole().message).toBeNull();
});

test('what comes after the page was left is dropped', async () => {
  given();
  const coming = whole().fetch('s', parts);
  whole().forget();
  expect(await coming).toBe(false);
  expect(whole().whole).toBeNull();
});
