import type { QuestionBody } from '../../../../core/bank/question';
import { readPlainText } from '../../../../core/bank/rules/formats/read/plain-text';

const only = (text: string) => {
  const { drafts } = readPlainText(text);
  expect(drafts).toHaveLength(1);
  return drafts[0];
};
const options = (...texts: string[]) => texts.map((text, at) => ({ key: 'ABCDEFGH'.charAt(at), text }));
const ABCD = options('甲', '乙', '丙', '丁');

describe('a question', () => {
  test.each<[string, string, string, QuestionBody]>([
    [
      'options on lines',
      '1. 题干\nA. 甲\nB. 乙\nC. 丙\nD. 丁\n答案：B',
      '题干',
      { type: 'single', options: ABCD, key: 'B' },
    ],
    [
      'options on one line',
      '1、题干\nA．甲 B．乙  C．丙　D．丁\n答案:AC',
      '题干',
      { type: 'multiple', options: ABCD, key: ['A', 'C'] },
    ],
    [
      'options on two lines',
      '1．题干\nA、甲　　B、乙\nC、丙　　D、丁\n【答案】A、C',
      '题干',
      { type: 'multiple', options: ABCD, key: ['A', 'C'] },
    ],
    [
      'everything in full width',
      '１．题干\nＡ．甲\nＢ．乙\nＣ．丙\nＤ．丁\n答案：ＢＣ',
      '题干',
      { type: 'multiple', options: ABCD, key: ['B', 'C'] },
    ],
    [
      'brackets around letters',
      '（1）题干\n(A) 甲\n（B）乙\nC)丙\nD）丁\n正确答案：D',
      '题干',
      { type: 'single', options: ABCD, key: 'D' },
    ],
    [
      '第1题',
      '第1题：题干\nA 甲\nA.甲 B.乙 C.丙 D.丁\n参考答案：B',
      '题干\nA 甲',
      { type: 'single', options: ABCD, key: 'B' },
    ],
    ['第十二题', '第十二题 题干\n答案：正确', '题干', { type: 'judge', key: true }],
    [
      'the key in brackets of the stem',
      '1. 题干（ B ）\nA.甲 B.乙 C.丙 D.丁',
      '题干（　）',
      { type: 'single', options: ABCD, key: 'B' },
    ],
    ['a judgement in brackets of the stem', '1. 地球是圆的。（√）', '地球是圆的。', { type: 'judge', key: true }],
    ['a judgement with options', '1. 题干\nA.对 B.错\n答案：B', '题干', { type: 'judge', key: false }],
    ['×', '1. 题干\n答案：×', '题干', { type: 'judge', key: false }],
    ['错误', '1. 题干\n答案：错误。', '题干', { type: 'judge', key: false }],
    [
      'blanks as lines',
      '1. 每____年一次，每次__天\n答案：五；三|3',
      '每____年一次，每次____天',
      { type: 'blank', key: [['五'], ['三', '3']] },
    ],
    [
      'blanks as brackets',
      '1. 每（　　）年一次，每次（ ）天\n答案：五;三',
      '每____年一次，每次____天',
      { type: 'blank', key: [['五'], ['三']] },
    ],
    [
      'a question without a mark for its blank',
      '1. 首都是哪里？\n答案：北京',
      '首都是哪里？____',
      { type: 'blank', key: [['北京']] },
    ],
    [
      'a stated type',
      '1.（多选题）题干\nA.甲 B.乙 C.丙 D.丁\n答案：A',
      '题干',
      { type: 'multiple', options: ABCD, key: ['A'] },
    ],
    [
      'a type as a field',
      '1. 题干\nA.甲\nB.乙\n答案：A\n题型：多选题',
      '题干',
      { type: 'multiple', options: options('甲', '乙'), key: ['A'] },
    ],
    [
      'a stem over two lines',
      '1. 题干的\n第二行\nA.甲\nB.乙\n答案：A',
      '题干的\n第二行',
      { type: 'single', options: options('甲', '乙'), key: 'A' },
    ],
    [
      'an option over two lines',
      '1. 题干\nA.甲\n接着甲\nB.乙\n答案：A',
      '题干',
      { type: 'single', options: options('甲\n接着甲', '乙'), key: 'A' },
    ],
    [
      'letters that are words',
      '1. 维生素 A. 是什么\nA.甲类 C. 的一种\nB.乙\n答案：A',
      '维生素 A. 是什么',
      { type: 'single', options: options('甲类 C. 的一种', '乙'), key: 'A' },
    ],
    [
      'a number in the stem',
      '1. 下列说法\n（1）甲（2）乙\nA.对 B.不全\n答案：A',
      '下列说法\n（1）甲（2）乙',
      { type: 'single', options: options('对', '不全'), key: 'A' },
    ],
  ])('with %s is read', (_title, text, stem, body) => {
    expect(only(text)).toMatchObject({ stem, body, problems: [] });
  });

  test('has its other fields in any order, also on one line', () => {
    const text =
      '1. 题干\n答案：对 难度：较难\n【解析】第一行\n第二行\n主题：监察法\n依据：《监察法》（2024-12-25）第三条“专责机关”\n编号：a-1';
    expect(only(text)).toMatchObject({
      questionId: 'a-1',
      difficulty: 4,
      topic: '监察法',
      explanation: '第一行\n第二行',
      source: { document: '监察法', version: '2024-12-25', article: '第三条', quote: '专责机关' },
    });
  });

  test('whose blank has no mark carries the remark that it was put at the end', () => {
    expect(only('1. 首都是哪里？\n答案：北京')?.assumed).toContain('blankAtEnd');
    expect(only('1. 首都是（ ）\n答案：北京')?.assumed).toEqual([]);
  });

  test.each([
    ['no key', '1. 题干\nA.甲\nB.乙', '答案', '没有答案'],
    ['a key that is no letter', '1. 题干\nA.甲\nB.乙\n答案：丙', '答案', '“丙”不是选项的字母'],
    [
      'options counted 甲 and 丙',
      '1. 谁先到（ ）\n甲、小王\n丙、小李\n答案：丙',
      '选项',
      '“丙”像选项的编号，选项请用 A、B、C 写',
    ],
    [
      'options with Ⅰ and Ⅱ and no points',
      '1. 选（ ）\nⅠ 甲\nⅡ 乙\n答案：Ⅰ、Ⅱ',
      '选项',
      '“Ⅰ、Ⅱ”像选项的编号，选项请用 A、B、C 写',
    ],
    ['options counted 1 and 2', '1. 选（ ）\n1）甲\n2）乙\n答案：2', '选项', '“2”像选项的编号，选项请用 A、B、C 写'],
    ['letters and no options', '1. 题干\n答案：AB', '选项', '答案是选项的字母，却没有选项'],
    ['two keys for one', '1.【单选】题干\nA.甲\nB.乙\n答案：AB', '答案', '单选题只能有一个答案'],
    ['options to fill in', '1.（填空题）题干\nA.甲\nB.乙\n答案：A', '题型', '填空题不应有选项'],
    ['a difficulty that is none', '1. 题干\n答案：对\n难度：9', '难度', '难度是 1 到 5，不是“9”'],
    [
      'an unknown type',
      '1. 题干\n答案：对\n题型：连线题',
      '题型',
      '没有“连线题”这种题型，可填：单选题、多选题、判断题、填空题、排序题',
    ],
  ])('with %s is told what is wrong', (_title, text, column, message) => {
    expect(only(text)?.problems).toEqual([{ column, message }]);
  });
});

describe('a text', () => {
  test('has questions at their lines, under headings that say the type', () => {
    const text =
      '党章知识测试\n\n一、单选题（每题 2 分）\n1. 甲题\nA.甲\nB.乙\n答案：A\n\n2. 乙题\nA.甲\nB.乙\n答案：B\n\n二、多选题\n1. 丙题\nA.甲\nB.乙\n答案：A\n三、判断题\n2. 丁题\n答案：F';
    expect(readPlainText(text).drafts.map(({ line, stem, body }) => [line, stem, body?.type])).toEqual([
      [4, '甲题', 'single'],
      [9, '乙题', 'single'],
      [15, '丙题', 'multiple'],
      [20, '丁题', 'judge'],
    ]);
  });

  test('without numbers has its questions between blank lines', () => {
    const text = '甲题\nA.甲\nB.乙\n答案：A\n\n乙题\n答案：错\n';
    expect(readPlainText(text).drafts.map(({ line, stem }) => [line, stem])).toEqual([
      [1, '甲题'],
      [6, '乙题'],
    ]);
  });

  test('may be long: ten thousand questions take no more than some seconds', () => {
    const text = Array.from({ length: 10_000 }, (_, at) => `${at + 1}. 题${at}\nA.甲 B.乙\n答案：A\n解析：略`).join(
      '\n',
    );
    expect(readPlainText(text).drafts).toHaveLength(10_000);
  });
});
