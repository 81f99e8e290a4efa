import fc from 'fast-check';
import { isSameWording } from '../../../../core/bank/question-types/blank/same-wording';

const sameBothWays = (one: string, other: string): boolean => {
  const is = isSameWording(one, other);
  expect(isSameWording(other, one)).toBe(is);
  return is;
};

test.each([
  ['a full stop behind it', '实事求是', '实事求是。'],
  ['quotes of any kind', '“两个确立”', '"两个确立"'],
  ['quotes and none', '「四个自信」', '四个自信'],
  ['single quotes within double ones', '“‘两山’理念”', '两山理念'],
  ['book marks', '《准则》', '准则'],
  ['angle brackets for book marks', '<<准则>>', '《准则》'],
  ['what stands between two words', '民主、集中', '民主，集中'],
  ['a list and a run', '民主／集中', '民主集中'],
  ['a bar between words', '民主|集中', '民主、集中'],
  ['a name with another dot', '买买提·艾力', '买买提•艾力'],
  ['a name without its dot', '买买提·艾力', '买买提艾力'],
  ['the width of letters', 'ＷｉＦｉ', 'wifi'],
  ['a hyphen in a name', 'COVID-19', 'covid19'],
  ['a hyphen between words', 'Wi-Fi', 'wifi'],
  ['brackets', '（三）', '三'],
  ['dots behind it', '坚持……', '坚持'],
  ['a dash behind it', '坚持——', '坚持'],
  ['characters nobody sees', '\u200B坚\u200D持\uFEFF\u2060', '坚持'],
  ['a soft hyphen and a mark of direction', 'par\u00ADty\u200E', 'party'],
  ['spaces of any kind', '坚\u3000持\u00A0 ', '坚持'],
  ['thousands in groups', '12,000', '12000'],
  ['thousands in groups, in full width', '共１，２００，０００元', '共1200000元'],
  ['a list of numbers by any comma', '100、200', '100，200'],
  ['a list of thousands', '1,000、2,000', '1000；2000'],
  ['a decimal point as it is typed in Chinese', '2。5', '2.5'],
  ['a point in front', '.5', '0.5'],
  ['a minus of any kind', '−8', '－8'],
  ['a minus and a hyphen', '–8', '-8'],
  ['a range of any kind', '3～5', '3-5'],
  ['a range with a long dash', '3——5', '3—5'],
  ['a range of shares', '5%~10%', '5％—10％'],
  ['a range of years', '2021年——2025年', '2021年-2025年'],
  ['a range of temperatures', '5℃～8℃', '5°C-8°C'],
  ['a ratio', '7∶3', '7：3'],
  ['a fraction', '2⁄3', '2/3'],
  ['a fraction in one character', '½', '1/2'],
  ['a degree in one character', '25℃', '25 °C'],
  ['a power', '10²', '10^2'],
  ['a unit', '㎡', 'm²'],
  ['a product', '2*3', '2×3'],
  ['a day with points', '2021.7.1', '2021-07-01'],
  ['a day in words', '2021年7月1日', '2021/07/01'],
  ['a day that is known by its numbers', '9·18', '918'],
  ['the same, with a point', '9·18', '9.18'],
  ['a number in quotes', '“５”', '5'],
])('the same: %s', (_title, one, other) => {
  expect(sameBothWays(one, other)).toBe(true);
});

test.each([
  ['another word', '民主', '集中'],
  ['a word more', '民主', '民主集中'],
  ['a minus', '−8', '8'],
  ['a minus behind a word', '零下为-8度', '零下为8度'],
  ['a minus in brackets', '(-8)', '8'],
  ['a minus in a list', '3、-5', '3、5'],
  ['a plus', '+3', '3'],
  ['a point', '2.5', '25'],
  ['a point in front', '.5', '5'],
  ['a ratio', '7:3', '73'],
  ['a fraction', '2/3', '23'],
  ['a range', '3-5', '35'],
  ['a range and a fraction', '3-5', '3/5'],
  ['a range of years', '2021—2025', '20212025'],
  ['a share', '50%', '50'],
  ['a share and one of a thousand', '5%', '5‰'],
  ['a list of numbers', '1、2', '12'],
  ['numbers in brackets', '1（2）', '12'],
  ['a list of three figures and a number', '100、200', '100200'],
  ['a number that is no thousand', '1,00', '100'],
  ['a day', '2021-07-01', '20210701'],
  ['a time', '8:30', '830'],
  ['a power', '10²', '102'],
  ['a grade', 'A+', 'A'],
  ['another grade', 'A-', 'A'],
  ['a language', 'C++', 'C'],
  ['another language', 'C#', 'C'],
  ['a rate', 'km/h', 'kmh'],
  ['an unknown with a minus', '-x', 'x'],
  ['smaller', 'x<5', 'x5'],
  ['a currency', '￥5', '5'],
  ['a degree', '5°', '5'],
  ['a minute of arc', '5′', '5'],
  ['not smaller', 'x≥5', 'x5'],
  ['a decimal and the same number behind it', '9.18', '918'],
])('not the same: %s', (_title, one, other) => {
  expect(sameBothWays(one, other)).toBe(false);
});

test('a wording of marks alone is the same as itself only', () => {
  expect(sameBothWays('……', '……')).toBe(true);
  expect(sameBothWays('。', '！')).toBe(false);
  expect(sameBothWays('。', '')).toBe(false);
  expect(sameBothWays('\u200B', '')).toBe(false);
});

const word = fc.constantFrom('为民', '务实', '清廉', 'ABC', 'x', '第', '条', '年');
const number = fc.oneof(fc.integer({ min: 0, max: 99_999 }).map(String), fc.constantFrom('2.5', '7-8', '30%', '3:1'));
const noise = fc.constantFrom(
  '',
  '“',
  '”',
  '《',
  '》',
  '。',
  '！',
  '？',
  '…',
  '\u200B',
  ' ',
  '\u3000',
  '；',
  '『',
  '』',
);

test('marks around words and numbers never matter', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, noise), { minLength: 1, maxLength: 8 }), number, noise, (parts, last, end) => {
      const plain = parts.map(([text]) => text).join('') + last;
      const written = parts.map(([text, mark]) => text + mark).join('') + last + end;
      expect(isSameWording(written, plain)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('two numbers in a list are never one number', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999 }),
      fc.integer({ min: 1_000, max: 9_999 }),
      fc.constantFrom('、', '，', '；', '。', '：', '～', '-', '/', '”“', '）（', '...'),
      (one, other, mark) => {
        expect(isSameWording(`${one}${mark}${other}`, `${one}${other}`)).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});

test('an endless row of marks is read at once', () => {
  const marks = '<'.repeat(50_000);
  expect(isSameWording(`甲${marks}乙`, '甲乙')).toBe(true);
  expect(isSameWording('1,'.repeat(50_000), '1')).toBe(false);
});
