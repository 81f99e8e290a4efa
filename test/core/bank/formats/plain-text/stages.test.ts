import { assemble } from '../../../../../core/bank/rules/formats/read/text/assemble';
import { classify, type Line } from '../../../../../core/bank/rules/formats/read/text/classify';
import { type GluedMeaning, type GluedPlace, readGlued } from '../../../../../core/bank/rules/formats/read/text/glued';

const kindOf = ({ heading, answers, number, tells, title }: Line): string => {
  if (heading) return `heading ${heading.type ?? '-'}`;
  if (answers) return answers === 'header' ? 'header' : `answers ${answers.entries.length}`;
  if (number) return `number ${number.mark.value}${number.mark.isGlued ? ' glued' : ''}${tells ? ' tells' : ''}`;
  if (title !== null) return `title ${title}`;
  return tells ? 'tells' : 'words';
};

describe('a line by itself', () => {
  test.each([
    ['二、多选题（每题 2 分）', 'heading 多选题'],
    ['第二章 行车', 'heading -'],
    ['三、综合知识', 'title 3'],
    ['2、选哪个（ ）', 'number 2'],
    ['2.2015年开通', 'number 2 glued'],
    ['2、右对。（×）', 'number 2 tells'],
    ['2、选哪个（ ） A左 B右', 'number 2 tells'],
    ['A. 左', 'tells'],
    ['A左 B右', 'tells'],
    ['对（正确答案）', 'tells'],
    ['答案：B', 'tells'],
    ['参考答案：', 'header'],
    ['1-3 ABC', 'answers 3'],
    ['1.A 2.B', 'answers 2'],
    ['答案\tA\tB', 'answers 0'],
    ['解析：略', 'words'],
    ['靠右行驶', 'words'],
  ])('%s is %s', (line, expected) => {
    // The first line shows how questions are numbered.
    expect(classify(`1、一问\n${line}`).lines.slice(1).map(kindOf)).toEqual([expected]);
  });

  test('lines drawn between questions, and empty lines in a row, are one empty line', () => {
    const { lines } = classify('1、一问\n---\n\n***\n```\n2、____是什么\n____\n--');
    expect(lines.map(({ text }) => text)).toEqual(['1、一问', '', '2、____是什么', '____', '--']);
  });

  test.each([
    ['○甲\n○乙（正确答案）\n○丙', ['A. 甲', 'B. 乙（正确答案）', 'C. 丙']],
    ['□ 甲 □ 乙\n□ 丙 □ 丁', ['A. 甲  B. 乙', 'C. 丙  D. 丁']],
    ['○对（正确答案）\n○错', ['对（正确答案）', '错']],
    ['○甲\n○乙\nA. ○\nB. ○○', ['○甲', '○乙', 'A. ○', 'B. ○○']],
    ['○甲\n二○二五年', ['○甲', '二○二五年']],
  ])('circles and boxes before options are letters: %j', (text, expected) => {
    expect(classify(text).lines.map((line) => line.text)).toEqual(expected);
  });

  test.each([
    ['第九题 一问', 9],
    ['第二十一题 一问', 21],
    ['第一百题 一问', 100],
    ['第一百零二题 一问', 102],
    ['第１２题 一问', 12],
  ])('%s has its number', (line, value) => {
    expect(classify(line).lines[0]?.number?.mark.value).toBe(value);
  });

  test('of more questions than may be read, only one more is looked at', () => {
    const { sections } = assemble(Array.from({ length: 9 }, (_, at) => `${at + 1}、一问`).join('\n'), 4);
    expect(sections.flatMap(({ blocks }) => blocks)).toHaveLength(5);
  });

  test('numbers of pages are passed over', () => {
    const { lines, pages } = classify('1、一问\n第 3 页 共 9 页\n- 4 -\n第3页的图');
    expect([lines.map(({ text }) => text), pages]).toEqual([['1、一问', '第3页的图'], 2]);
  });
});

/** `section type: number(lines)…; lists` */
const outline = (text: string): string[] => {
  const { sections, answers } = assemble(text);
  return [
    ...sections.map(
      ({ type, blocks }) => `${type}:${blocks.map((block) => ` ${block.number}×${block.lines.length}`).join('')}`,
    ),
    ...answers.map(
      ({ type, entries }) => `list ${type}:${entries.map(({ number, key }) => ` ${number}${key}`).join('')}`,
    ),
  ];
};

test.each<[string, string, string[]]>([
  ['questions of one section', '1、一问\nA.左\nB.右\n2、二问\n答案：对', [': 1×3 2×2']],
  ['sections by their headings', '一、单选题\n1、一问\n二、判断题\n1、二问', ['单选题: 1×1', '判断题: 1×1']],
  ['numbers that begin again', '1、一问（√）\n2、二问（√）\n1、三问（√）', [': 1×1 2×1', ': 1×1']],
  ['a list within a stem', '1、对的是\n1、先看\n2、后开\nA.左\nB.右\n答案：A\n2、二问', [': 1×6 2×1']],
  ['answers behind the questions', '1、一问\n2、二问\n参考答案：\n1.A 2.B', [': 1×1 2×1', 'list : 1A 2B']],
  [
    'answers of each section, and numbers that go on behind them',
    '1、一问\n2、二问\n答案：1-2 √×\n3.2015年\n4、四问\n答案：3-4 √×',
    [': 1×1 2×1', ': 3×1 4×1', 'list : 1√ 2×', 'list : 3√ 4×'],
  ],
])('%s are assembled', (_title, text, expected) => {
  expect(outline(text)).toEqual(expected);
});

const PLACE: GluedPlace = {
  value: 2,
  above: 1,
  isTaken: false,
  isMissing: false,
  follower: null,
  hasKey: false,
  hasOptions: false,
  isReason: false,
  isTold: false,
  isAsking: false,
  isAnswered: false,
};
test.each<[string, Partial<GluedPlace>, GluedMeaning]>([
  ['the next one, below a question with its key', { hasKey: true }, 'question'],
  ['the next one, below options, with a key of its own', { hasOptions: true, isTold: true }, 'question'],
  ['the next one below a stem, and the numbers run on', { follower: 3 }, 'leaning'],
  ['the next one below a stem, and a list of answers follows', { isAnswered: true }, 'leaning'],
  ['the next one below a stem, and nothing follows', {}, 'unsure'],
  ['the next one in an explanation, and nothing follows', { hasKey: true, isReason: true }, 'unsure'],
  ['one that another line has', { isTaken: true }, 'words'],
  ['one that another line has, below a key', { isTaken: true, hasKey: true }, 'unsure'],
  [
    'one that another line has, with a key in an explanation',
    { isTaken: true, isReason: true, isTold: true },
    'unsure',
  ],
  ['one that the run lacks, below a key', { value: 3, isMissing: true, hasKey: true }, 'question'],
  ['one that the run lacks, below a stem', { value: 3, isMissing: true }, 'unsure'],
  ['one far from the run', { value: 35, hasKey: true, isReason: true }, 'words'],
  ['a one that begins again', { value: 1, above: 9, isTaken: true, hasKey: true, follower: 2 }, 'question'],
])('a number glued to others: %s', (_title, place, expected) => {
  expect(readGlued({ ...PLACE, ...place })).toBe(expected);
});
