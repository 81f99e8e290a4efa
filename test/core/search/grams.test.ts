import { foldText } from '../../../core/search/rules/fold-text';
import { gramsOf, titleGramsOf, titleSignsOf } from '../../../core/search/rules/grams';
import { passagesOf } from '../../../core/search/rules/passages';
import { planSearch } from '../../../core/search/rules/search-plan';

it.each([
  ['pairs of neighbours', '监察机关', ['监察', '察机', '机关']],
  ['each pair once', '层层压实层层落实', ['层层', '层压', '压实', '实层', '层落', '落实']],
  ['no pair across a mark, a space or a line', '监督、检查 处理\n问责', ['监督', '检查', '处理', '问责']],
  ['words as a whole, and with the next one', 'CloudBase，Open API', ['cloudbase', 'open', 'api', 'openapi']],
  ['words beside Chinese', '用A4纸打印', ['a4', '纸打', '打印']],
  ['full width as half width', 'ＷＩＦＩ密码ＡＢ', ['wifi', '密码', 'ab']],
  ['no single character', '税，票', []],
  ['characters outside the basic plane', '𠮷野家', ['𠮷野', '野家']],
  [
    'what stands between quotes as one run',
    '弘扬“红船精神”传统',
    ['弘扬', '扬红', '红船', '船精', '精神', '神传', '传统'],
  ],
  ['a title and what follows it', '《准则》第五条', ['准则', '则第', '第五', '五条', '第5', '5条', '5']],
  ['a number in digits and in Chinese', '党的19大', ['党的', '19', '的19', '19大', '的十', '十九', '九大']],
  ['a number inside of a common word by no digits of its own', '思想统一', ['思想', '想统', '统一', '统1']],
  ['a name whatever its dot', '艾力·买买提', ['艾力', '力买', '买买', '买提']],
  ['two quoted words apart and together', '“ab”“cd”', ['ab', 'cd', 'abcd']],
  ['nothing of marks', '……！？ 😀', []],
  ['the beginning of an endless word', 'a'.repeat(40), ['a'.repeat(32)]],
])('a text is found by %s', (_title, text, grams) => {
  expect(gramsOf(text)).toEqual(grams);
});

it('a title is found by its single characters too', () => {
  expect(titleGramsOf('保密 A')).toEqual(['^保密', '^a', '^保', '^密']);
  expect(titleSignsOf('保密 A')).toEqual(['^保', '^密']);
  expect(titleSignsOf('第3条')).toEqual(['^第', '^条', '^三']);
});

it.each([
  ['a phrase', '监察机关', ['监察机关'], ['监察', '察机', '机关'], ['^监察', '^察机', '^机关']],
  ['several words', '手机 保密', ['手机', '保密'], ['手机', '保密'], ['^手机', '^保密']],
  ['what is typed twice', '保密 保密', ['保密'], ['保密'], ['^保密']],
  ['pairs with everyday characters last', '的监察', ['的监察'], ['监察', '的监'], ['^监察', '^的监']],
  ['one character: titles alone can tell', '税', ['税'], [], ['^税']],
  ['one character beside a word: the word decides', '税 发票', ['税', '发票'], ['发票'], ['^发票']],
  [
    'words on both sides of a mark, which may stand apart',
    '《准则》第五条',
    ['准则第五条'],
    ['准则', '第五', '五条'],
    ['^准则', '^第五', '^五条'],
  ],
  ['single characters on both sides of a mark: the pair', '“两”个', ['两个'], ['两个'], ['^两个']],
  ['an article', '第三条', ['第三条'], ['第三', '三条'], ['^第三', '^三条']],
])('plans %s', (_title, words, terms, grams, titleGrams) => {
  expect(planSearch(words)).toEqual({ terms, grams, titleGrams });
});

it('plans nothing for punctuation alone', () => {
  expect(planSearch('？！ ……')).toBeNull();
});

it('asks at most for 24 grams, however long the sentence is', () => {
  const sentence = Array.from({ length: 60 }, (_, at) => String.fromCharCode(0x4e00 + at * 7)).join('');
  expect(planSearch(sentence)?.grams).toHaveLength(24);
});

describe('passages', () => {
  it.each([
    ['a short text is one', '第一段\n第二段', ['第一段\n第二段']],
    ['nothing is one', '', ['']],
    ['lines stay whole', `${'甲'.repeat(600)}\n${'乙'.repeat(600)}`, ['甲'.repeat(600), '乙'.repeat(600)]],
  ])('%s', (_title, text, passages) => {
    expect(passagesOf(text)).toEqual(passages);
  });

  it('a line that is too long is cut so that no word falls between two pieces', () => {
    const line = Array.from({ length: 2_500 }, (_, at) => String.fromCharCode(0x4e00 + (at % 2_000))).join('');
    const passages = passagesOf(line);
    expect(passages.every((passage) => passage.length <= 1_001)).toBe(true);
    const grams = new Set(passages.flatMap(gramsOf));
    expect(gramsOf(line).every((gram) => grams.has(gram))).toBe(true);
  });
});

it.each(['保密，观', 'Ａb ', '○十', '“a”·', '\u200b'])(
  'a text of a million characters %j is folded in one pass',
  (piece) => {
    const { text, origins, ends } = foldText(piece.repeat(1_000_000 / piece.length));
    expect([origins.length, ends.length]).toEqual([text.length, text.length]);
  },
);
