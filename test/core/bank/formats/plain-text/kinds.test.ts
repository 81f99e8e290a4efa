import { readPlainText } from '../../../../../core/bank/rules/formats/read/plain-text';

/** Each question as `stem｜options｜key｜explanation`, or `!column` for a problem. */
const summary = (text: string): string[] =>
  readPlainText(text).drafts.map(({ stem, body, explanation, problems }) => {
    if (problems.length > 0 || body === null) return `!${problems.map(({ column }) => column).join('、')}`;
    const options = 'options' in body ? body.options.map((option) => option.text).join('／') : '';
    return [
      stem,
      options,
      typeof body.key === 'boolean' ? String(body.key) : [body.key].flat(2).join('；'),
      explanation,
    ].join('｜');
  });
const OPTIONS = 'A.票箱\nB.车灯';

test.each<[string, string, string[]]>([
  [
    'a year behind the point of a number that runs on',
    `1.2008年开通的是几路？\n${OPTIONS}\n答案：A\n2.2015年更新的是（ ）\n${OPTIONS}\n答案：B\n3.备用的是（ ）\n${OPTIONS}\n答案：A`,
    ['2008年开通的是几路？｜票箱／车灯｜A｜', '2015年更新的是（ ）｜票箱／车灯｜B｜', '备用的是（ ）｜票箱／车灯｜A｜'],
  ],
  [
    'a number in the stem that does not run on',
    `1、票价为\n2.5元的是（ ）\n${OPTIONS}\n答案：A\n2、第二问\n${OPTIONS}\n答案：B`,
    ['票价为\n2.5元的是（ ）｜票箱／车灯｜A｜', '第二问｜票箱／车灯｜B｜'],
  ],
  [
    'lists of their own in a stem and in a reason',
    `1、对的是\n1、先看\n2、后开\n${OPTIONS}\n答案：A\n解析：有二\n1、甲由\n2、乙由\n2、下一问\n${OPTIONS}\n答案：B`,
    ['对的是\n1、先看\n2、后开｜票箱／车灯｜A｜有二\n1、甲由\n2、乙由', '下一问｜票箱／车灯｜B｜'],
  ],
  [
    'a second key and a second option A',
    `1、看什么\n${OPTIONS}\n答案：A\n听什么\n${OPTIONS}\n答案：B`,
    ['!选项、选项、答案'],
  ],
  ['a second reason', `1、看什么\n${OPTIONS}\n答案：A\n解析：一\n解析：二`, ['!解析']],
  ['an option that is missing', '1、看什么\nA.票箱\nC.车灯\n答案：A', ['!选项']],
  ['options that are swapped', '1、看什么\nB.票箱\nA.车灯\n答案：A', ['!选项']],
  [
    'letters within options',
    '1、应当\nA、停车\nB、按A、C两项\nC、鸣笛\n答案：C\n2、再问\nA、停车\nB、按C、D两项\nC、鸣笛\nD、熄火\n答案：D',
    ['应当｜停车／按A、C两项／鸣笛｜C｜', '再问｜停车／按C、D两项／鸣笛／熄火｜D｜'],
  ],
  [
    'the type behind the number, and options without marks',
    '7【多选题】随车要带\nA钥匙\nB证件\n答案：AB\n8【判断题】油往低处流。\n答案：正确',
    ['随车要带｜钥匙／证件｜A；B｜', '油往低处流。｜｜true｜'],
  ],
  [
    'options in every style',
    '1、问\nA 左\nB 右\n答案：A\n2、问\na. 左\nb. 右\n答案：B\n3、问\nA.10B.20C.30\n答案：C\n4、问（ ） A.左 B.右\n答案：B\n5、问\n【A】左\n【B】右\n答案：A',
    ['问｜左／右｜A｜', '问｜左／右｜B｜', '问｜10／20／30｜C｜', '问（ ）｜左／右｜B｜', '问｜左／右｜A｜'],
  ],
  [
    'keys in every style',
    `1、选（A、B）\n${OPTIONS}\n2、选（ A B ）\n${OPTIONS}\n3、选\n${OPTIONS}\n答案：B、车灯\n4、选\n${OPTIONS}\n答案：（B）\n5、选\n${OPTIONS}\n答案 B\n6、选\n${OPTIONS}\n（答案：B）\n7、选\n${OPTIONS}\nB\n8、选\n${OPTIONS}\n答案：车灯`,
    [
      '选（　）｜票箱／车灯｜A；B｜',
      '选（　）｜票箱／车灯｜A；B｜',
      ...Array.from({ length: 6 }, () => '选｜票箱／车灯｜B｜'),
    ],
  ],
  [
    'a key with its reason',
    `1、选\n${OPTIONS}\n答案：B；解析：它亮着\n2、选\n${OPTIONS}\n答案：B。它亮着\n3、铜会生锈。（ ）\n答案：错误。在干燥处不会。\n4、水是湿的。（ ）\n答案：V`,
    [
      '选｜票箱／车灯｜B｜它亮着',
      '选｜票箱／车灯｜B｜它亮着',
      '铜会生锈。（ ）｜｜false｜在干燥处不会。',
      '水是湿的。（ ）｜｜true｜',
    ],
  ],
  [
    'keys by other names, and a judgement behind the end of its sentence',
    `1、选\n${OPTIONS}\n正确选项为B\n2、选\n${OPTIONS}\n本题答案为：A\n3、水往低处流。√\n4、铁不会生锈！×`,
    ['选｜票箱／车灯｜B｜', '选｜票箱／车灯｜A｜', '水往低处流。｜｜true｜', '铁不会生锈！｜｜false｜'],
  ],
  [
    'two keys that differ',
    `1、选（A）\n${OPTIONS}\n答案：A\n2、选\nA.左（正确答案）\nB.右\n答案：B`,
    ['选（　）｜票箱／车灯｜A｜', '!答案'],
  ],
  [
    'judgements on one line, and before their numbers',
    '1、左对。（√） 2、右对。（×）',
    ['左对。｜｜true｜', '右对。｜｜false｜'],
  ],
  ['judgements before their numbers', '（√）1. 左。\n（×）2. 右。', ['左。｜｜true｜', '右。｜｜false｜']],
  [
    'headings with and without tails',
    `1、左对。（√）\n二、简述题\n1、谈谈。\n第二部分 多选题（30题）\n1、选\n${OPTIONS}\n答案：A\n（二）判断题\n1、右对\n答案：对\n三、单选题：本大题共2小题，每小题2分\n1、选\n${OPTIONS}\n答案：A`,
    ['左对。｜｜true｜', '!题型', '选｜票箱／车灯｜A｜', '右对｜｜true｜', '选｜票箱／车灯｜A｜'],
  ],
  [
    'a type that we do not have, until the next heading',
    '一、论述题（每题10分）\n1、谈谈安全。\n答案：略。\n2、谈谈服务。\n答案：略。\n二、判断题\n1、左对\n答案：对',
    ['!题型', '!题型', '左对｜｜true｜'],
  ],
  [
    'a list of answers behind the questions',
    `1、一问\n${OPTIONS}\n2、二问\n${OPTIONS}\n3、三问\n${OPTIONS}\n参考答案：\n1-3 BAA`,
    ['一问｜票箱／车灯｜B｜', '二问｜票箱／车灯｜A｜', '三问｜票箱／车灯｜A｜'],
  ],
  [
    'a list without a heading',
    `1、一问\n${OPTIONS}\n2、二问\n${OPTIONS}\n1.B 2.A`,
    ['一问｜票箱／车灯｜B｜', '二问｜票箱／车灯｜A｜'],
  ],
  [
    'a list for each section',
    `一、单选题\n1、一问\n${OPTIONS}\n二、判断题\n1、左。\n2、右。\n三、填空题\n1、首班车____点。\n参考答案\n一、单选题\n1.B\n二、判断题\n1.√ 2.×\n三、填空题\n1. 六`,
    ['一问｜票箱／车灯｜B｜', '左。｜｜true｜', '右。｜｜false｜', '首班车____点。｜｜六｜'],
  ],
  [
    'a table of answers',
    `1、一问\n${OPTIONS}\n2、二问\n${OPTIONS}\n答案：\n题号\t1\t2\n答案\tA\tB`,
    ['一问｜票箱／车灯｜A｜', '二问｜票箱／车灯｜B｜'],
  ],
  ['a list with too many answers', `1、一问\n${OPTIONS}\n2、二问\n${OPTIONS}\n答案：\n1~3：BAC`, ['!答案', '!答案']],
  ['a list with too few answers', `1、一问\n${OPTIONS}\n2、二问\n${OPTIONS}\n答案：\n1-2 B`, ['!答案', '!答案']],
  [
    'line ends of Word and what nobody sees',
    `\u200b1、选（\u00a0）\v\u200bA、左\vB、右\u2028答案：B\ufeff`,
    ['选（ ）｜左／右｜B｜'],
  ],
  [
    'a word that fills a blank',
    '1、它____标准，是吗\n答案：是\n2、实践（ ）标准\n答案：是\n3、路是平的（ ）\n答案：是',
    ['它____标准，是吗｜｜是｜', '实践____标准｜｜是｜', '路是平的（ ）｜｜true｜'],
  ],
  ['a label without a value', `1、选 来源：\n${OPTIONS}\n答案：A`, ['选 来源：｜票箱／车灯｜A｜']],
  [
    'answers of several blanks',
    '1、春____夏____秋____\n答案：耕、耘、收\n2、春____夏____\n答案：耕，耘\n3、春____夏____\n答案：耕；耘\n4、春____\n答案：耕、种',
    [
      '春____夏____秋____｜｜耕；耘；收｜',
      '春____夏____｜｜耕；耘｜',
      '春____夏____｜｜耕；耘｜',
      '春____｜｜耕、种｜',
    ],
  ],
  [
    'an export with marks behind right options',
    '1. 选 [单选题] *\nA.左\nB.右(正确答案)\n2. 铜会生锈 [判断题] *\n对(正确答案)\n错\n3. 首班车是_______ *\n(答案:六点)',
    ['选｜左／右｜B｜', '铜会生锈｜｜true｜', '首班车是_______｜｜六点｜'],
  ],
  [
    'an export with points and the answer of somebody',
    '1. (单选题, 2.0分)选\nA. 左\nB. 右\n我的答案: B:右;正确答案: A:左;\n2.0分\n2. (多选题, 2.0分)选\nA. 左\nB. 右\n正确答案: AB:左;右;\n得分：2',
    ['选｜左／右｜A｜', '选｜左／右｜A；B｜'],
  ],
  [
    'empty lines between all lines',
    '选\n\nA.左\n\nB.右\n\n答案：A\n\n再选\n\n答案：对',
    ['选｜左／右｜A｜', '再选｜｜true｜'],
  ],
  [
    'options without marks behind the stem',
    '1、选（ ） A左 B右\n答案：B\n2、选哪个 A左 B右 C上\n答案：C\n3、从 A站到 B站要____分钟\n答案：9',
    ['选（ ）｜左／右｜B｜', '选哪个｜左／右／上｜C｜', '从 A站到 B站要____分钟｜｜9｜'],
  ],
  [
    'letters of a key apart',
    '1、选\nA.左\nB.右\nC.上\n答案：A C\n2、选\nA.左\nB.右\n答案：A,B两项',
    ['选｜左／右／上｜A；C｜', '!答案'],
  ],
  [
    'a number glued to a year, without the key above it',
    `1、春天来了。\n2.2015年有几站？\n${OPTIONS}\n答案：A`,
    ['!整行'],
  ],
  [
    'a number glued to a year in an explanation that tells a key',
    '1、左对。（√）\n解析：略\n5.2015年右对。（×）',
    ['!整行'],
  ],
  [
    'a price in an explanation',
    '1、左对。（√）\n解析：票价\n35.5元\n2、右对。（×）',
    ['左对。｜｜true｜票价\n35.5元', '右对。｜｜false｜'],
  ],
  [
    'a list of answers with explanations',
    `1、一问\n${OPTIONS}\n2、二问\n${OPTIONS}\n答案及解析\n1.【答案】A\n【解析】它在\n前面。\n2.【答案】B 【解析】它亮`,
    ['一问｜票箱／车灯｜A｜它在\n前面。', '二问｜票箱／车灯｜B｜它亮'],
  ],
  [
    'a table of answers that lost a line',
    `1、一问\n${OPTIONS}\n2、二问\n${OPTIONS}\n答案：\n答案\tA\tB`,
    ['!答案', '!答案'],
  ],
  [
    'answers of blanks with numbers',
    '1.春____夏____\n正确答案：\n(1) 耕\n(2) 耘\n2.春____夏____\n答案：①耕 ②耘\n3.春____夏____\n正确答案：\n(1) 耕',
    ['春____夏____｜｜耕；耘｜', '春____夏____｜｜耕；耘｜', '!答案'],
  ],
  [
    'options of a question whose number is lost, below an explanation',
    '1、选（B）\nA.左\nB.右\n解析：略\nA.前\nB.后\n2、左对。（√）',
    ['!解析、解析', '左对。｜｜true｜'],
  ],
  [
    'an explanation for each option',
    '1、选（B）\nA.左\nB.右\n解析：\nA.说法错误\nB.说法正确',
    ['选（　）｜左／右｜B｜A.说法错误\nB.说法正确'],
  ],
  ['a sign in a section of blanks', '一、填空题\n1、左对。\n答案：√', ['!题型']],
  ['a judgement of an export without its mark', '1. 铜会生锈 [判断题] *\n对\n错', ['!答案']],
  ['a reason in brackets', '1、选\nA.左\nB.右\n答案：B（解析：靠右）', ['选｜左／右｜B｜靠右']],
  ['a type with a colon', '1、排序题：先后\nA.左\nB.右\nC.上\n答案：CAB', ['先后｜左／右／上｜C；A；B｜']],
  [
    'points beside the stem',
    '1、（2分）选（ ）\nA.左\nB.右\n答案：B\n2、闯红灯记（6分）。（√）',
    ['选（ ）｜左／右｜B｜', '闯红灯记（6分）。｜｜true｜'],
  ],
  [
    'numbers of pages',
    '1、选\nA.左\n第 3 页 共 9 页\nB.右\n答案：B\n- 4 -\n2、左对。（√）',
    ['选｜左／右｜B｜', '左对。｜｜true｜'],
  ],
  [
    'a question whose number is lost',
    `A.左\nB.右\n答案：A\n1、选\n${OPTIONS}\n答案：A`,
    ['!整行、整行', '选｜票箱／车灯｜A｜'],
  ],
])('%s', (_title, text, expected) => {
  expect(summary(text)).toEqual(expected);
});

test('what belongs to no question is told', () => {
  const text = '安全题库\n姓名：____\n一、判断题\n1、左对。（√）\n第 1 页\n4、右对。（×）\n参考答案：\n1.√ 2.×';
  expect(readPlainText(text).leftOut.map(({ words }) => words)).toEqual([
    '第 2 行“姓名：____”',
    '第 7 行起的答案，前面没有缺答案的题',
    '1 行页码',
    '题号不连续：第 6 行从 1 到 4',
  ]);
});

test('labels without a field are named once and belong to no key', () => {
  const text = `1、选\n${OPTIONS}\n答案：B\n分值：2\n考点：常识\n2、选\n${OPTIONS}\n我的答案：A 正确答案：B\n分值：2\n路段：三`;
  expect(summary(text)).toEqual(['选｜票箱／车灯｜B｜', '选｜票箱／车灯｜B｜']);
  expect(readPlainText(text).unknown).toEqual(['分值', '考点', '我的答案', '路段']);
});
