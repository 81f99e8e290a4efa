import { readPlainText } from '../../../../../core/bank/rules/formats/read/plain-text';

/** Each question as `stem｜options｜key｜explanation`, or `!` and its problems. */
const summary = (text: string): string[] =>
  readPlainText(text).drafts.map(({ stem, body, explanation, problems }) => {
    if (problems.length > 0 || body === null) return `!${problems.map(({ message }) => message).join('；')}`;
    const options = 'options' in body ? body.options.map((option) => option.text).join('／') : '';
    const key = typeof body.key === 'boolean' ? String(body.key) : [body.key].flat(2).join('；');
    return `${stem}｜${options}｜${key}｜${explanation}`;
  });
const OPTIONS = 'A.票箱\nB.车灯';
const TWO = [`问｜票箱／车灯｜A｜`, `答｜票箱／车灯｜B｜`];
const both = (one: string, other: string): string =>
  `${one}问（ ）\n${OPTIONS}\n答案：A\n${other}答（ ）\n${OPTIONS}\n答案：B`;

test.each<[string, string, string]>([
  ['square brackets', '[1] ', '[2] '],
  ['black brackets', '【1】', '【2】'],
  ['a star before the number', '★1. ', '★2. '],
  ['题 and a number', '题1：', '题2：'],
  ['题 and a number on a line of its own', '试题1\n题干：', '试题2\n题干：'],
  ['nothing at all', '', ''],
])('questions are numbered by %s', (_, one, other) =>
  expect(summary(both(one, other))).toEqual(TWO.map((each) => each.replace('｜', '（ ）｜'))),
);

test('the type before a number is the type of the question', () => {
  expect(summary(`多选题1、问\n${OPTIONS}\n答案：A\n判断题2、水往低处流。\n答案：对`)).toEqual([
    '问｜票箱／车灯｜A｜',
    '水往低处流。｜｜true｜',
  ]);
  expect(readPlainText(`多选题1、问\n${OPTIONS}\n答案：A`).drafts[0]?.body?.type).toBe('multiple');
});

test.each<[string, string, string[]]>([
  ['circles before letters', '1、问\n○A、票箱\n○B、车灯\n答案：A', ['问｜票箱／车灯｜A｜']],
  [
    'circles before letters, one of which is lost',
    '1、问\n○ A. 票箱\n○ C. 车灯\n答案：C',
    ['!第 3 行的选项 C 前面缺选项 B'],
  ],
  ['points of a list', '1、问\n• 票箱\n• 车灯\n\n答案：B', ['问｜票箱／车灯｜B｜']],
  ['strokes of a list', '1、问\n- 票箱\n- 车灯\n答案：车灯', ['问｜票箱／车灯｜B｜']],
  [
    'a list whose key fills its blanks',
    '1、问\n• 甲____\n• 乙____\n答案：票箱；车灯',
    ['问\n• 甲____\n• 乙____｜｜票箱；车灯｜'],
  ],
  ['numbers', '1、问（ ）\n（1）票箱\n（2）车灯\n答案：2', ['!“2”像选项的编号，选项请用 A、B、C 写']],
  [
    'numbers, and the words of one as key',
    '1、问（ ）\n（1）票箱\n（2）车灯\n答案：车灯',
    ['!“车灯”像选项的编号，选项请用 A、B、C 写'],
  ],
  [
    'the type before the number',
    `【单选】1、问\n${OPTIONS}\n答案：A\n【多选】2、答\n${OPTIONS}\n答案：AB`,
    ['问｜票箱／车灯｜A｜', '答｜票箱／车灯｜A；B｜'],
  ],
  ['judgements alone', '水往低处流。（√）\n水往高处流。（×）', ['水往低处流。｜｜true｜', '水往高处流。｜｜false｜']],
  [
    'keys in brackets alone',
    `问（A）\n${OPTIONS}\n答（B）\n${OPTIONS}`,
    ['问（　）｜票箱／车灯｜A｜', '答（　）｜票箱／车灯｜B｜'],
  ],
  ['semicolons between them', '1、问\nA.票箱；B.车灯；\nC.车门。\n答案：A', ['问｜票箱／车灯／车门｜A｜']],
  ['the name 选项', `题目：问\n选项：A.票箱 B.车灯\n答案：A\n题目：答\n选项：\n${OPTIONS}\n答案：B`, TWO],
  [
    'a type on every line',
    '单选题：问（ ） A、票箱 B、车灯 答案：A\n多选题：答（ ） A、票箱 B、车灯 答案：AB\n判断题：水往低处流。 答案：对',
    ['问（ ）｜票箱／车灯｜A｜', '答（ ）｜票箱／车灯｜A；B｜', '水往低处流。｜｜true｜'],
  ],
])('options or questions marked by %s', (_, text, expected) => expect(summary(text)).toEqual(expected));

test('who reads a list without letters is told that it was lettered in its order', () => {
  const assumed = (text: string) => readPlainText(text).drafts.map((draft) => draft.assumed);
  expect(assumed(`1、问\n○ 票箱\n○ 车灯\n答案：A\n2、答\n${OPTIONS}\n答案：B`)).toEqual([['lettersGiven'], []]);
  expect(assumed('1、问\n○A、票箱\n○B、车灯\n答案：A')).toEqual([[]]);
});

test.each<[string, string, string[]]>([
  ['a key in brackets behind its label', `1、问\n${OPTIONS}\n答案（A）\n2、答\n${OPTIONS}\n答案(B)`, TWO],
  ['the words of a fill-in behind the stem', '1、报警打____。（答案：110）', ['报警打____。｜｜110｜']],
  [
    'a type behind a question with a line to write on',
    '1、打什么电话 [填空题] *\n____\n答案：110',
    ['打什么电话\n____｜｜110｜'],
  ],
  [
    'the answers of blanks with their numbers at once behind each other',
    '1、____和____\n答案：①票箱②车灯\n2、____和____\n答案：（1）票箱（2）车灯',
    ['____和____｜｜票箱；车灯｜', '____和____｜｜票箱；车灯｜'],
  ],
  ['letters called options', `1、问\n${OPTIONS}\n答案：选A\n2、答\n${OPTIONS}\n答案：B项`, TWO],
  [
    'the keys of two questions below the second',
    `1、问\n${OPTIONS}\n2、答\n${OPTIONS}\n答案：AB`,
    ['!没有答案', '!前面 1 道题没有答案，这里的答案可能是它们的'],
  ],
  [
    'a type in hollow brackets',
    `1、〖多选〗问\n${OPTIONS}\n答案：AB\n2、〔判断题〕水往低处流。\n答案：对`,
    ['问｜票箱／车灯｜A；B｜', '水往低处流。｜｜true｜'],
  ],
  ['an order with arrows', '1、（排序题）问\nA.票箱\nB.车灯\nC.车门\n答案：B→C→A', ['问｜票箱／车灯／车门｜B；C；A｜']],
  [
    'a reason in brackets behind a judgement',
    '1、水往低处流。\n答案：对（见第三条）。',
    ['水往低处流。｜｜true｜见第三条'],
  ],
  [
    'letters with their words, side by side',
    `1、问\n${OPTIONS}\nC.车门\n答案：A.票箱 C.车门`,
    ['问｜票箱／车灯／车门｜A；C｜'],
  ],
  [
    'a type with points in round brackets behind the stem',
    `1、问 ( ) (单选题 2分)\n${OPTIONS}\n答案：A\n2、[多选题] [3分] 答\n${OPTIONS}\n答案：AB`,
    ['问 ( )｜票箱／车灯｜A｜', '答｜票箱／车灯｜A；B｜'],
  ],
])('%s', (_, text, expected) => expect(summary(text)).toEqual(expected));

test.each<[string, string]>([
  ['numbers of sections before them', '答案：\n一、1、A 2、B\n二、1、× 2、√'],
  ['no spaces between them', '答案：\n一、单选题\n（1）A（2）B\n二、判断题\n（1）×（2）√'],
  ['a heading in brackets', '（三）答案\n单选题\n1．A\n2．B\n判断题\n1．×\n2．√'],
  ['types before them', '答案：\n单选题：1.A 2.B\n判断题：1.× 2.√'],
  ['a table with a row for each', '参考答案\n一、单选题\n题号\t答案\n1\tA\n2\tB\n二、判断题\n题号\t答案\n1\t×\n2\t√'],
])('answers at the end with %s', (_, answers) =>
  expect(
    summary(
      `一、单选题\n1、问\n${OPTIONS}\n2、答\n${OPTIONS}\n二、判断题\n1、水往高处流。\n2、水往低处流。\n${answers}`,
    ),
  ).toEqual([...TWO, '水往高处流。｜｜false｜', '水往低处流。｜｜true｜']),
);

test('a heading with an empty bracket behind its colon is a heading, one with a key is a question', () => {
  const heading = '一、判断题：对的在（ ）里打√\n1、油浮在水上。（√）\n二、单选题：选出一个（ ）';
  expect(summary(`${heading}\n1、问\n${OPTIONS}\n答案：A`)).toEqual(['油浮在水上。｜｜true｜', '问｜票箱／车灯｜A｜']);
});
