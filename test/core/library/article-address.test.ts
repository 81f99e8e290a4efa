import {
  citedArticle,
  documentKeyOf,
  formatAddress,
  parseAddress,
  shortNameOf,
} from '../../../core/library/rules/article-address';

test.each([
  ['中华人民共和国监察法', '监察法'],
  ['《中华人民共和国监察法》', '监察法'],
  ['中华人民 共和国监察法', '监察法'],
  ['监察法', '监察法'],
  ['中华人民共和国', '中华人民共和国'],
  ['信访工作条例', '信访工作条例'],
  ['《借书办法（示例）》', '借书办法（示例）'],
])('calls %s %s for short', (title, name) => {
  expect(shortNameOf(title)).toBe(name);
});

test.each([
  ['《借书办法（示例）》', '借书办法(示例)', true],
  ['中华人民共和国监察法', '监察法', true],
  ['监察法', '监察法实施条例', false],
])('%s and %s are one document: %p', (one, other, same) => {
  expect(documentKeyOf(one) === documentKeyOf(other)).toBe(same);
});

test('an address is read back as it was written', () => {
  const address = { document: '监察法', version: '2024-12-25', article: '第三条' };
  expect(formatAddress({ ...address, document: '中华人民共和国监察法' })).toBe('监察法@2024-12-25#第三条');
  expect(parseAddress('监察法@2024-12-25#第三条')).toEqual(address);
});

test.each(['监察法', '监察法@2024#第三条', '监察法@2024-12-25', '监察法@2024-12-25#第三章', '@2024-12-25#第三条'])(
  '%s is no address',
  (address) => {
    expect(parseAddress(address)).toBeNull();
  },
);

test.each([
  ['第三条', '第三条', '3'],
  ['第十五条第二款', '第十五条', '15'],
  ['第 三 条', '第三条', '3'],
  ['第二百条之一', '第二百条之一', '200-1'],
])('%s cites %s', (article, number, key) => {
  expect(citedArticle(article)).toEqual({ number, key });
});

test.each(['第三章', '总则', '第3条', ''])('%p cites no article', (article) => {
  expect(citedArticle(article)).toBeNull();
});
