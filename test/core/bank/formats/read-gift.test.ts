import type { QuestionBody } from '../../../../core/bank/question';
import { readAiken } from '../../../../core/bank/rules/formats/read/aiken';
import { readGift } from '../../../../core/bank/rules/formats/read/gift';

const options = (...texts: string[]) => texts.map((text, at) => ({ key: 'ABCDEFGH'.charAt(at), text }));

describe('GIFT', () => {
  test.each<[string, string, string, QuestionBody, string]>([
    [
      'one right answer',
      '::Q1:: 谁？ {=甲 ~乙 ~丙}',
      '谁？',
      { type: 'single', options: options('甲', '乙', '丙'), key: 'A' },
      '',
    ],
    [
      'feedback',
      '谁？{~乙#不是他 =甲#是他 ####总的解析}',
      '谁？',
      { type: 'single', options: options('乙', '甲'), key: 'B' },
      '总的解析',
    ],
    [
      'feedback of the right answer',
      '谁？{~乙#不是他 =甲#是他}',
      '谁？',
      { type: 'single', options: options('乙', '甲'), key: 'B' },
      '是他',
    ],
    [
      'weights',
      '谁？{~%50%甲 ~%-100%乙 ~%50%丙}',
      '谁？',
      { type: 'multiple', options: options('甲', '乙', '丙'), key: ['A', 'C'] },
      '',
    ],
    ['truth', '地球是圆的。{TRUE}', '地球是圆的。', { type: 'judge', key: true }, ''],
    ['truth with feedback', '地球是平的。{F#错了 #对了}', '地球是平的。', { type: 'judge', key: false }, '对了'],
    [
      'a short answer',
      '谁写的？{=曹雪芹 =曹霑 =%50%高鹗}',
      '谁写的？____',
      { type: 'blank', key: [['曹雪芹', '曹霑']] },
      '',
    ],
    ['a missing word', '首都是{=北京}，不是别处。', '首都是____，不是别处。', { type: 'blank', key: [['北京']] }, ''],
    [
      'a missing word of several',
      '首都是{=北京 ~上海}。',
      '首都是____。',
      { type: 'single', options: options('北京', '上海'), key: 'A' },
      '',
    ],
    ['a number', '哪一年？{#1921}', '哪一年？____', { type: 'blank', key: [['1921']] }, ''],
    [
      'escaped signs',
      '1 \\= 1\\: 集合 \\{a\\} {=对\\=是 ~错\\~否\\#}',
      '1 = 1: 集合 {a}',
      { type: 'single', options: options('对=是', '错~否#'), key: 'A' },
      '',
    ],
    ['a line end in it', '第一行\\n第二行{T}', '第一行\n第二行', { type: 'judge', key: true }, ''],
    [
      'HTML',
      '[html]<p>谁&amp;谁？</p>{=<b>甲</b> ~乙}',
      '谁&谁？',
      { type: 'single', options: options('甲', '乙'), key: 'A' },
      '',
    ],
    [
      'a format before each answer',
      '[html]<p>谁？</p>{\n=[html]<p>甲</p>\n~[plain]乙\n####[html]因为}',
      '谁？',
      { type: 'single', options: options('甲', '乙'), key: 'A' },
      '因为',
    ],
    [
      'entities',
      '&ldquo;甲&rdquo;&hellip;&#39;乙&#39;&times;&#65292;&lt;&amp;{=&#39;丙&#39; ~&\\#39;丁&\\#39;}',
      "“甲”…'乙'×，<&",
      { type: 'single', options: options("'丙'", "'丁'"), key: 'A' },
      '',
    ],
    ['a long blank', '首都是________。{=北京}', '首都是____。', { type: 'blank', key: [['北京']] }, ''],
    ['one wording twice', '首都是{=Paris =paris}', '首都是____', { type: 'blank', key: [['Paris']] }, ''],
    ['an exact number', '几个？{#4:0}', '几个？____', { type: 'blank', key: [['4']] }, ''],
    ['several lines', '谁？{\n=甲\n~乙\n}', '谁？', { type: 'single', options: options('甲', '乙'), key: 'A' }, ''],
  ])('with %s is read', (_title, text, stem, body, explanation) => {
    expect(readGift(text)).toMatchObject([{ stem, body, explanation, problems: [] }]);
  });

  test.each([
    ['braces within braces', '题{=甲{~乙}}', '大括号没有成对：选项和题干里的大括号，前面要加 \\'],
    ['an end too many', '题{=甲 ~乙}}', '大括号没有成对：选项和题干里的大括号，前面要加 \\'],
    ['braces that never end', '{'.repeat(20_000), '没有写在大括号 {} 里的答案'],
    ['an escape at the end', '题{=甲 ~乙\\', '没有写在大括号 {} 里的答案'],
    ['an escaped end', '题{=甲 ~乙\\}', '没有写在大括号 {} 里的答案'],
    ['two blanks', '氢{=1}与氧{=2}', '一道题里有两处大括号 {}：有几个空的题，请改写成一个空'],
    [
      'questions run together',
      '谁？{=甲 ~乙}\n哪个？{=丙 ~丁}',
      '一道题里有两处大括号 {}，像是两道题连在一起：两题之间要空一行',
    ],
    ['a picture', '[html]<img src="x.png">这是谁？{=甲 ~乙}', '题里有图片或音像，不能导入'],
    ['an essay', '谈谈。{}', '问答题没有标准答案，不能导入'],
    ['matching', '连线。{=甲 -> 一 =乙 -> 二}', '不支持配对题'],
    ['a range', '几？{#1..5}', '不支持数值区间题'],
    ['no answers', '只是说明。', '没有写在大括号 {} 里的答案'],
    ['no right answer', '谁？{~甲 ~乙}', '没有正确的选项'],
    ['two right answers for one', '谁？{=甲 =乙 ~丙}', '单选题有不止一个正确的选项'],
    ['nine options', `谁？{=1${' ~x'.repeat(8)}}`, '选项最多 8 个'],
  ])('with %s is told what is wrong', (_title, text, message) => {
    expect(readGift(text)).toMatchObject([{ problems: [{ column: '整行', message }] }]);
  });

  test('a name begins a question, with or without an empty line above', () => {
    expect(readGift('::一::谁？{=甲 ~乙}\n::二::哪个？{=丙 ~丁}')).toMatchObject([
      { line: 1, stem: '谁？', problems: [] },
      { line: 2, stem: '哪个？', problems: [] },
    ]);
  });

  test('takes topics from categories, and what GIFT has no place for from comments', () => {
    const text =
      '// 说明\n\n$CATEGORY: $course$/top/法规//监察法\n\n// [id:jcf-1] [tag:x]\n// 难度：4\n// 依据：监察法｜2024｜第三条｜专责\n甲{T}\n\n乙{F}\n';
    expect(readGift(text)).toMatchObject([
      {
        line: 8,
        topic: '法规/监察法',
        questionId: 'jcf-1',
        difficulty: 4,
        source: { document: '监察法', version: '2024', article: '第三条', quote: '专责' },
      },
      { line: 10, topic: '法规/监察法', questionId: '', difficulty: null },
    ]);
  });
});

describe('Aiken', () => {
  test('is read with dots and brackets, with and without blank lines', () => {
    const text = '谁？\nA. 甲\nB. 乙\nANSWER: B\n\n哪个？\na) 丙\nb) 丁\nc) 戊\nanswer：C\n';
    expect(readAiken(text)).toMatchObject([
      { line: 1, stem: '谁？', body: { type: 'single', options: options('甲', '乙'), key: 'B' }, problems: [] },
      { line: 6, stem: '哪个？', body: { type: 'single', key: 'C' }, problems: [] },
    ]);
  });

  test('an unfinished question does not take the next one with it', () => {
    expect(readAiken('谁？\nA. 甲\nB. 乙\n哪个？\nA. 丙\nB. 丁\nANSWER: B')).toMatchObject([
      { line: 1, stem: '谁？', problems: [{ column: '答案' }] },
      { line: 4, stem: '哪个？', body: { type: 'single', key: 'B' }, problems: [] },
    ]);
  });

  test.each([
    ['options out of order', '谁？\nA. 甲\nC. 乙\nANSWER: A', '整行'],
    ['no answer', '谁？\nA. 甲\nB. 乙', '答案'],
    ['no options', '谁？\nANSWER: A', '选项'],
  ])('with %s is told what is wrong', (_title, text, column) => {
    expect(readAiken(text).map(({ problems }) => problems.map((each) => each.column))).toEqual([[column]]);
  });
});

test('a block that is given back for correction contains its topic and its comments', () => {
  const text = '$CATEGORY: 监察法\n\n// [id:jcf-1]\n// 难度：4\n甲{=一 =二 ~三}\n';
  const [draft] = readGift(text);
  const [again] = readGift(draft?.raw.join('\n') ?? '');
  expect(again).toMatchObject({ topic: '监察法', questionId: 'jcf-1', difficulty: 4, problems: draft?.problems });
});
