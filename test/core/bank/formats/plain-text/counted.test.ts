import { rulesOf } from '../../../../../core/bank/question-types/rules';
import { readPlainText } from '../../../../../core/bank/rules/formats/read/plain-text';

/** Each question as stem, options with a star at the right ones, and 对 or 错. */
const shown = (text: string): string[] =>
  readPlainText(text).drafts.map(({ stem, body, problems }) => {
    if (problems.length > 0 || body === null) return `${stem} !`;
    if (body.type === 'judge') return `${stem} ${body.key ? '对' : '错'}`;
    const options = rulesOf(body.type).countable(body) ?? [];
    const texts = rulesOf(body.type).optionsOf(body);
    return `${stem} ${options.map(({ isRight }, index) => `${isRight ? '*' : ''}${texts[index]?.text}`).join(' ')}`;
  });

describe('questions counted without a mark', () => {
  const two = (first: string, second: string): string =>
    `${first}车门（ ）\nA.甲\nB.乙\n答案：A\n${second}灯光（ ）\nA.丙\nB.丁\n答案：B`;
  const BOTH = ['车门（ ） *甲 乙', '灯光（ ） 丙 *丁'];

  test.each([
    ['1 甲', two('1 ', '2 '), BOTH],
    ['① 甲', two('①', '② '), BOTH],
    ['Q1 甲', two('Q1 ', 'Q2 '), BOTH],
    ['Q1. 甲', two('Q1. ', 'Q2. '), BOTH],
    ['Ｑ1：甲, with empty lines', two('Ｑ1：', '\nＱ2：'), BOTH],
    [
      '1 甲。（√）',
      '1 车门关好。（√）\n2 灯光调暗。（×）\n3 刹车失灵。（×）',
      ['车门关好。 对', '灯光调暗。 错', '刹车失灵。 错'],
    ],
    [
      'again from 1 below a heading',
      `一、单选题\n${two('①', '②')}\n二、判断题\n①水往低处流。（√）\n②水往高处流。（×）`,
      [...BOTH, '水往低处流。 对', '水往高处流。 错'],
    ],
  ])('are read: %s', (_title, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test.each([
    [
      'statements that lettered options are made of',
      '下列正确的是（ ）\n①甲\n②乙\n③丙\nA.①②\nB.②③\n答案：A',
      ['下列正确的是（ ）\n①甲\n②乙\n③丙 *①② ②③'],
    ],
    ['a number that begins a stem', '3 个代表是（ ）\nA.甲\nB.乙\n答案：A', ['3 个代表是（ ） *甲 乙']],
    [
      'numbers inside of a question with a number of its own',
      '1.选（ ）\n2 路车\nA.甲\nB.乙\n答案：A\n2.选（ ）\nA.丙\nB.丁\n答案：B',
      ['选（ ）\n2 路车 *甲 乙', '选（ ） 丙 *丁'],
    ],
  ])('are not taken for it: %s', (_title, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('options counted without letters', () => {
  test.each([
    ['① and ②', '1.选（ ）\n①甲\n②乙\n③丙\n答案：②', ['选（ ） 甲 *乙 丙']],
    ['several of them, beside each other', '1.选（ ）\n①甲　②乙\n③丙\n答案：①③', ['选（ ） *甲 乙 *丙']],
    ['甲 and 乙', '1.谁先到（ ）\n甲、小王\n乙、小李\n答案：乙', ['谁先到（ ） 小王 *小李']],
    ['（甲） and （乙）', '1.谁先到（ ）\n（甲）小王\n（乙）小李\n答案：甲。', ['谁先到（ ） *小王 小李']],
    ['I. and II.', '1.选（ ）\nI.甲\nII.乙\n答案：II', ['选（ ） 甲 *乙']],
    ['Ⅰ、 and Ⅱ、', '1.选（ ）\nⅠ、甲\nⅡ、乙\n答案：Ⅰ、Ⅱ', ['选（ ） *甲 *乙']],
  ])('are read: %s', (_title, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test.each([
    ['one of them is missing', '1.选（ ）\n①甲\n③丙\n答案：③'],
    ['the key names none', '1.选（ ）\n①甲\n②乙\n答案：③'],
    ['the key names one twice', '1.选（ ）\n①甲\n②乙\n答案：①①'],
    ['the key may be their order', '1.排一排（ ）\n①甲\n②乙\n③丙\n答案：③①②'],
    ['the key may be their order, in letters', '1.排一排（ ）\nA.甲\nB.乙\nC.丙\n答案：CAB'],
    ['their key stands in the stem', '1.选（②）\n①甲\n②乙'],
    ['numbers may be the answer', '1.选（ ）\n1）甲\n2）乙\n答案：2'],
  ])('are a problem where %s', (_title, text) => {
    for (const question of shown(text)) expect(question).toMatch(/!$/);
  });
});

it.each([
  ['names a letter that we gave', '1.选（ ）\n○甲\n○乙\n答案：B', ['lettersGiven']],
  ['says the words of an option', '1.选（ ）\n○甲\n○乙\n答案：乙', []],
])('options without letters are an assumption where the key %s', (_title, text, assumed) => {
  expect(readPlainText(text).drafts.map((draft) => draft.assumed)).toEqual([assumed]);
});
