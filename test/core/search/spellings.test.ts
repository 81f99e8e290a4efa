import fc from 'fast-check';
import { inChinese } from '../../../core/kernel/chinese-number';
import { gramsOf, titleGramsOf } from '../../../core/search/rules/grams';
import { marksIn } from '../../../core/search/rules/marks';
import { planSearch } from '../../../core/search/rules/search-plan';

const planOf = (words: string) => planSearch(words) ?? { terms: [], grams: [], titleGrams: [] };

function isFound(text: string, words: string): boolean {
  const { grams, titleGrams } = planOf(words);
  const [own, inTitle] = [new Set(gramsOf(text)), new Set(titleGramsOf(text))];
  const inText = grams.length > 0 && grams.every((gram) => own.has(gram));
  return inText && titleGrams.every((gram) => inTitle.has(gram));
}

const bothWays: [string, string][] = [
  ['学习十九大报告', '学习19大报告'],
  ['读第三条', '读第3条'],
  ['读第一百二十条', '读第120条'],
  ['读第一百零二条', '读第102条'],
  ['二〇二五年要点', '2025年要点'],
  ['二零二五年要点', '二○二五年要点'],
  ['十八届三中全会精神', '18届3中全会精神'],
  ['在第 3 条里', '在第三条里'],
  ['做到两个维护', '做到2个维护'],
  ['奖励五千元', '奖励5千元'],
  ['奖励五千元', '奖励5000元'],
  ['共1,000人', '共1000人'],
  ['共1，000人', '共1000人'],
  ['共１，０００人', '共1000人'],
  ['防COVID-19', '防covid19'],
  ['防COVID–19', '防Covid-19'],
  ['发E-mail来', '发email来'],
  ['连Wi-Fi用', '连WiFi用'],
  ['说“九·一八”史', '说九一八史'],
  ['九一八事变', '9·18事变'],
  ['十二月五日开会', '12月5日开会'],
  ['会期2024-12-05', '会期2024年12月5日'],
  ['党员（预备）大会', '党员预备大会'],
  ['二○二五年“十四五”规划', '2025年十四五规划'],
  ...['·', '•', '‧', '・', '･', '∙', '⋅', '.', '．', ' · ', '　·　', '\u200B·', '●'].map((dot): [string, string] => [
    `帕提古丽${dot}买买提`,
    '帕提古丽买买提',
  ]),
];
it.each(
  bothWays.flatMap(
    ([one, other]) =>
      [
        [one, other],
        [other, one],
      ] as const,
  ),
)('a text “%s” is found by “%s”', (text, words) => {
  expect(isFound(`前文，${text}，后文。`, words)).toBe(true);
});

it.each([
  ['（附件3）十九大报告', '附件3'],
  ['阅读第3、4条', '第4条'],
  ['阅读第3、4条', '第3条'],
  ['阅读第3至5条', '第3条'],
  ['10-11月开展', '10月'],
  ['来了20多人', '20人'],
  ['来了100余名党员', '100名党员'],
  ['日期2024-12-25', '12月25日'],
  ['日期2024.12.25', '2024年'],
  ['Windows 10系统', 'windows10'],
  ['电话010-12345678', '01012345678'],
  ['第 三 条', '第3条'],
  ['十九大', '九大'],
  ['第二十三条', '第二十'],
  ['第三条', '第 3 条'],
  ['（2024年）12345号', '12345'],
])('a text “%s” is found by “%s” too', (text, words) => {
  expect(isFound(`前文，${text}，后文。`, words)).toBe(true);
});

it.each([
  ['统一思想', '1'],
  ['一定做到', '1'],
  ['万众一心，三心二意', '3'],
  ['第十三条', '第3条'],
  ['二十九大', '9大'],
  ['第13条', '第3条'],
  ['第三条', '第三十条'],
  ['用A4纸', '4'],
  ['共1.5万元', '5万'],
])('a text “%s” is not found by “%s”', (text, words) => {
  expect(isFound(text, words)).toBe(false);
});

it.each([
  ['学习十九大报告', '19大', ['十九大']],
  ['学习19大报告', '十九大', ['19大']],
  ['见第120条和第一百二十条', '第一百二十条', ['第120条', '第一百二十条']],
  ['见第 3 条', '第三条', ['第 3 条']],
  ['第三十条和第三条', '第3条', ['第三条']],
  ['共1,000人，10000人', '1000人', ['1,000人']],
  ['防COVID-19用', 'covid19', ['COVID-19']],
  ['防covid19用', 'COVID-19', ['covid19']],
  ['二十大', '十大', ['十大']],
  ['第三条有规定', '第3条的规定', ['第三条', '规定']],
  ['帕提古丽 · 买买提来了', '帕提古丽买买提', ['帕提古丽 · 买买提']],
])('in “%s” the words “%s” are marked', (text, words, marked) => {
  expect(marksIn(text, planOf(words)).map(({ start, end }) => text.slice(start, end))).toEqual(marked);
});

const piece = fc.oneof(
  fc.constantFrom(...'学习党章第条届中全会的报告，。“”《》（）·、 '),
  fc.constantFrom(
    '一',
    '十九',
    '二〇二五',
    '一百二十',
    '百',
    '两',
    '千',
    '○',
    '19',
    '3',
    '2025',
    '1,000',
    '03',
    'A4',
    'COVID-19',
    'e-mail',
    'ab ',
    '2024-12-05',
  ),
);

it('whatever stands whole in a text finds it', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 14 }), fc.nat(), fc.nat(), (pieces, from, length) => {
      const start = from % pieces.length;
      // Words and numbers that touch are one word, which a part of it does not find; 九大 finds 十九大, and 3十 is no part.
      const [before, words, behind] = [
        pieces.slice(0, start),
        pieces.slice(start, start + 1 + (length % 6)),
        pieces.slice(start + 1 + (length % 6)),
      ].map((some) => some.join(''));
      fc.pre(!/[a-z0-9,.·-]$/i.test(before ?? '') && !/^[a-z0-9,.·-]/i.test(behind ?? ''));
      const isCut =
        /[一二五九十百两千○〇][“”《》（）·]*$/.test(before ?? '') ||
        /^[“”《》（）·]*[一二五九十百两千○〇]/.test(behind ?? '');
      fc.pre(!isCut || !/[0-9]/.test(words ?? ''));
      // Chinese numbers with a mark between are one name, “九·一八”; and behind a digit they go on, 3百”一, or with a word, 3百”e-mail.
      fc.pre(!/[0-9][一二五九十百两千○〇]+[“”《》（）·]+[一二五九十百两千○〇a-z0-9]/i.test(pieces.join('')));
      const plan = planSearch(words ?? '');
      fc.pre(plan !== null && plan.grams.length > 0);
      expect([words, isFound(pieces.join(''), words ?? '')]).toEqual([words, true]);
    }),
    { numRuns: 3000, seed: 44 },
  );
});

it('a number is found in its other writing, whatever it is', () => {
  const han = fc.constantFrom(...'学习党章第条届会的报告');
  fc.assert(
    fc.property(han, fc.integer({ min: 1, max: 9999 }), han, (before, number, behind) => {
      const [chinese, digits] = [`${before}${inChinese(number)}${behind}`, `${before}${number}${behind}`];
      expect([chinese, isFound(chinese, digits), isFound(digits, chinese)]).toEqual([chinese, true, true]);
    }),
    { numRuns: 2000, seed: 45 },
  );
});
