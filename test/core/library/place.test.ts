import { citedArticle, parseAddress } from '../../../core/library/rules/article-address';
import { liesIn, readPlace } from '../../../core/library/rules/place';

test.each([
  ['第三条', '第三条', '3'],
  ['第一百〇二条之一', '第一百零二条之一', '102-1'],
  ['总纲', '总纲', '总纲'],
  ['序言第七自然段', '序言第七段', '序言第七段'],
  ['附件1', '附件一', '附件一'],
  ['附件一第三条', '附件一第三条', '附件一第三条'],
  ['附件二第二部分', '附件二第二部分', '附件二第二部分'],
  ['第二章引言', '第二章引言', '第二章引言'],
  ['管辖部分', '管辖部分', '管辖部分'],
  ['第三项', '第三项', '第三项'],
  ['第二章第一项', '第二章第一项', '第二章第一项'],
])('%s is a place', (text, label, key) => {
  expect(readPlace(text)).toMatchObject({ label, key });
  expect(readPlace(label)).toMatchObject({ label, key });
  expect(parseAddress(`办法@2024-01-01#${text}`)).toMatchObject({ article: text });
});

test.each(['第三章', '总则', '第三条第二款', '第一部分', '第0条', ''])('%p is no place', (text) => {
  expect(readPlace(text)).toBeNull();
});

test.each([
  ['总纲第二段', '总纲', true],
  ['附件一第二部分', '附件一', true],
  ['附件一第二条', '附件一', false],
  ['第一百〇二条', '102', true],
  ['总纲第二段', '总纲第三段', false],
])('%s lies in %s: %p', (label, key, lies) => {
  expect(liesIn(label, key)).toBe(lies);
});

it('reads an item behind its article as a part of the article', () => {
  expect(citedArticle('第三条第一项')).toEqual({ number: '第三条', key: '3' });
});
