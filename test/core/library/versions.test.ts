import { outdatingOf } from '../../../core/library/rules/citations';
import { compareVersions } from '../../../core/library/rules/compare-versions';
import { parseStatute } from '../../../core/library/rules/parse-statute';
import { countChanges, newestOf, previousOf } from '../../../core/library/rules/versions';
import { lendingRules2023, lendingRules2025 } from './lending-rules';

const versions = ['2018-03-20', '2024-12-25', '2010-01-01'].map((version) => ({ version }));

test.each([
  ['2024-12-25', '2018-03-20'],
  ['2018-03-20', '2010-01-01'],
  ['2020-01-01', '2018-03-20'],
  ['2010-01-01', undefined],
])('before %s there is %s', (version, previous) => {
  expect(previousOf(versions, version)?.version).toBe(previous);
});

test('the newest is the one of the latest day', () => {
  expect(newestOf(versions)?.version).toBe('2024-12-25');
  expect(newestOf([])).toBeNull();
});

const articlesOf = (markdown: string) => parseStatute(markdown).statute.articles;
const changes = compareVersions(articlesOf(lendingRules2023), articlesOf(lendingRules2025));

test('changes are counted by kind', () => {
  expect(countChanges(changes)).toEqual({ same: 1, moved: 2, changed: 1, gone: 1, new: 1 });
});

test.each([
  ['第一条', 'nothing', undefined],
  ['第二条', 'nothing: it only has another number', undefined],
  ['第三条', 'a change', 'changed'],
  ['第三条第二款', 'a change', 'changed'],
  ['第五条', 'its end', 'gone'],
  ['第九条', 'nothing: there never was one', undefined],
  ['第二章', 'nothing: it is no article', undefined],
])('to what cites %s happened %s', (article, _what, kind) => {
  expect(outdatingOf(article, changes)?.kind).toBe(kind);
});
