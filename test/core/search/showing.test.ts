import { excerptOf } from '../../../core/search/rules/excerpt';
import { marksIn } from '../../../core/search/rules/marks';
import { ranked, scoreOf } from '../../../core/search/rules/rank';
import { planSearch } from '../../../core/search/rules/search-plan';

const planOf = (words: string) => planSearch(words) ?? { terms: [], grams: [], titleGrams: [] };
const marked = (text: string, words: string): string[] =>
  marksIn(text, planOf(words)).map(({ start, end }) => text.slice(start, end));

it.each([
  ['a phrase', '监察机关依法监察', '监察机关', ['监察机关']],
  ['every time it stands there', '保密法和保密条例', '保密', ['保密', '保密']],
  ['several words', '手机不谈保密事', '保密 手机', ['手机', '保密']],
  ['its pairs, where it never stands whole', '监察与机关', '监察机关', ['监察', '机关']],
  ['neighbouring pairs as one', '国家监察官', '家监察机', ['家监察']],
  ['whatever the case and width', 'ＷiFi 密码', 'wifi', ['ＷiFi']],
  ['a character that folds into several', '面积50㎡。', 'm2', ['㎡']],
  ['what stands between quotes, without the last one', '弘扬“红船精神”传统', '红船精神', ['红船精神']],
  ['a run across a mark', '《准则》第五条', '准则第五条', ['准则》第五条']],
  ['nothing that is not there', '学习', '保密', []],
])('highlights %s', (_title, text, words, expected) => {
  expect(marked(text, words)).toEqual(expected);
});

const filler = '一二三四五六七八九十'.repeat(20);

it.each([
  ['the beginning, where nothing is found in it', `${filler}`, '保密', /^一二三.*…$/, 0],
  ['around the place', `${filler}，涉密手机不能带进会场。${filler}`, '手机', /^….*手机.*…$/, 1],
  ['all of a short text', '涉密手机不能带进会场。', '手机', /^涉密手机不能带进会场。$/, 1],
  ['lines as one', '第一行\n第二行', '第二', /^第一行 第二行$/, 1],
])('an excerpt shows %s', (_title, text, words, shown, marks) => {
  const excerpt = excerptOf(text, planOf(words));
  expect(excerpt.text).toMatch(shown);
  expect(excerpt.text.length).toBeLessThanOrEqual(68);
  expect(excerpt.marks).toHaveLength(marks);
  for (const { start, end } of excerpt.marks) expect(excerpt.text.slice(start, end)).toBe(words);
});

it('an excerpt shows the place with the most matches', () => {
  const text = `手机在这里。${filler}手机和保密在这里。${filler}`;
  const { text: shown, marks } = excerptOf(text, planOf('手机 保密'));
  expect(marks.map(({ start, end }) => shown.slice(start, end))).toEqual(['手机', '保密']);
});

it('an excerpt does not begin with the comma of what it leaves out', () => {
  const { text } = excerptOf(`${filler}。，，，，，，，，，，，，，这里说手机。${filler}`, planOf('手机'));
  expect(text).toMatch(/^…这里说手机/);
});

it('an excerpt does not cut a character in two', () => {
  const { text } = excerptOf('𠮷'.repeat(100), planOf('保密'));
  expect([...text].every((character) => character === '𠮷' || character === '…')).toBe(true);
});

it.each([
  ['at its end', `${filler}${filler}最后一句说的是手机`, '手机'],
  [
    'words that are longer than a row',
    `${filler}${'监察机关依法履行职责'.repeat(8)}${filler}`,
    '监察机关依法履行职责'.repeat(8),
  ],
  ['in the middle of a word', `${filler}ABCDE手机XYZ${filler}`, '手机'],
])('an excerpt has and marks what was found %s', (_title, text, words) => {
  const { text: shown, marks } = excerptOf(text, planOf(words));
  const [first] = marks;
  expect(first && words.startsWith(shown.slice(first.start, first.end))).toBe(true);
  expect(first && first.end > first.start && first.end <= shown.length).toBe(true);
});

const passage = (thing: string, title: string, text: string) => ({ thing, title, text });

it.each([
  ['a title by its beginning', passage('1', '保密守则', ''), 5],
  ['a title', passage('1', '学保密守则', ''), 4],
  ['a title and the text', passage('1', '学保密守则', '保密'), 6],
  ['the text', passage('1', '守则', '保密'), 2],
  ['pairs alone', passage('1', '守则', '密保'), 0],
])('scores %s', (_title, found, score) => {
  expect(scoreOf(found, planOf('保密'))).toBe(score);
});

it('shows each hit once, whole phrases before single words, otherwise the newest first', () => {
  const found = [
    passage('2026-5', '通知', '监察的机关'),
    passage('2026-4', '简报', '监察机关'),
    passage('2026-4', '简报', '机关和监察'),
    passage('2026-3', '通知', '各级监察机关'),
    passage('2026-1', '监察机关', '全文'),
  ];
  expect(ranked(found, planOf('监察机关')).map(({ thing, text }) => [thing, text])).toEqual([
    ['2026-1', '全文'],
    ['2026-4', '监察机关'],
    ['2026-3', '各级监察机关'],
    ['2026-5', '监察的机关'],
  ]);
});
