import type { Hit } from '../../../core/search/contract';
import { piecesOf } from '../../../src/features/search/pieces';
import { hitFacts, kindOptions, notFoundWords } from '../../../src/features/search/words';

const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const hit = (changes: Partial<Hit>): Hit => ({
  kind: 'post',
  subjectId: 'p1',
  parentId: '',
  title: { text: '', marks: [] },
  excerpt: { text: '', marks: [] },
  context: '第一党支部',
  at: NOW,
  ...changes,
});

it.each<[string, Partial<Hit>, string[]]>([
  ['a post with its unit and time', {}, ['信息', '第一党支部', '今天 10:00']],
  ['a lesson with its course', { kind: 'lesson', context: '保密就在手边' }, ['课时', '保密就在手边', '今天 10:00']],
  [
    'an article with its chapter and version',
    { kind: 'formerArticle', parentId: 'jiancha@2018-03-20', context: '第一章 总则' },
    ['旧版条文', '第一章 总则', '2018年3月20日版'],
  ],
  ['a question without a time', { kind: 'question', context: '监察法', at: null }, ['试题', '监察法', '']],
])('tells of %s', (_title, changes, facts) => {
  expect(hitFacts(hit(changes), NOW)).toEqual(facts);
});

it('offers questions only to members who manage a question bank', () => {
  expect(kindOptions(false).map(({ label }) => label)).toEqual([
    '全部',
    '课时',
    '条文',
    '信息',
    '公开',
    '我的笔记',
    '旧版条文',
  ]);
  expect(kindOptions(true).map(({ label }) => label)).toContain('试题');
});

it('says where nothing was found', () => {
  expect(notFoundWords('all', '雪链')).toBe('没有找到“雪链”。');
  expect(notFoundWords('article', '雪链')).toBe('条文里没有找到“雪链”。');
});

it.each([
  [[], [['带好雪链', false]]],
  [
    [{ start: 2, end: 4 }],
    [
      ['带好', false],
      ['雪链', true],
    ],
  ],
  [
    [
      { start: 0, end: 1 },
      { start: 1, end: 2 },
    ],
    [
      ['带', true],
      ['好', true],
      ['雪链', false],
    ],
  ],
])('cuts a text at its marks', (marks, pieces) => {
  expect(piecesOf({ text: '带好雪链', marks }).map(({ text, isMarked }) => [text, isMarked])).toEqual(pieces);
});
