import { rulesOf } from '../../../../core/bank/question-types/rules';
import { readSheets } from '../../../../core/bank/rules/formats/read/sheets';

type Cells = string[][];
const drafts = (cells: Cells) => {
  const read = readSheets([{ name: '', cells }]);
  if (!read.ok) throw new Error(read.code);
  return read.value.drafts;
};
/** Each question as its row, stem, and options with a star at the right ones, or 对 or 错; ! for a problem. */
const shown = (cells: Cells): string[] =>
  drafts(cells).map(({ line, stem, body, problems }) => {
    if (problems.length > 0 || body === null) return `${line} ${stem} !`;
    if (body.type === 'judge') return `${line} ${stem} ${body.key ? '对' : '错'}`;
    const right = rulesOf(body.type).countable(body) ?? [];
    const texts = rulesOf(body.type).optionsOf(body);
    return `${line} ${stem} ${right.map(({ isRight }, index) => `${isRight ? '*' : ''}${texts[index]?.text}`).join(' ')}`;
  });

const WIDE = ['题干', '选项A', '选项B', '答案'];
const TALL = ['题干', '选项', '答案'];

test.each<[string, Cells, string[]]>([
  [
    'two questions beside each other',
    [
      [...WIDE, ...WIDE],
      ['甲', '一', '二', 'A', '乙', '三', '四', 'B'],
      ['丙', '五', '六', 'B', '', '', '', ''],
    ],
    ['2 甲 *一 二', '2 乙 三 *四', '3 丙 五 *六'],
  ],
  [
    'three, each with its number',
    [
      ['序号', '题干', '答案', '序号', '题干', '答案', '序号', '题干', '答案'],
      ['1', '甲', '√', '2', '乙', '×', '3', '丙', '√'],
    ],
    ['2 甲 对', '2 乙 错', '2 丙 对'],
  ],
  [
    'a row for each option, with its letter',
    [TALL, ['甲', 'A.一', 'C'], ['', 'B.二', ''], ['', 'C.三', ''], ['乙', 'A.四', 'B'], ['', 'B.五', '']],
    ['2 甲 一 二 *三', '5 乙 四 *五'],
  ],
  [
    'a row for each option, below a stem and a key that are merged',
    [TALL, ['甲', 'A.一', 'AB'], ['甲', 'B.二', 'AB'], ['甲', 'C.三', 'AB']],
    ['2 甲 *一 *二 三'],
  ],
  [
    'a row for each option, which says whether it is right',
    [
      ['序号', ...TALL],
      ['1', '甲', '一', '是'],
      ['', '', '二', '否'],
      ['2', '乙', '三', ''],
      ['', '', '四', '√'],
    ],
    ['2 甲 *一 二', '4 乙 三 *四'],
  ],
  [
    'a row for each option, below the stem in its column',
    [
      ['题干', '答案'],
      ['甲', 'B'],
      ['A.一', ''],
      ['B.二', ''],
      ['乙', '√'],
    ],
    ['2 甲 一 *二', '5 乙 对'],
  ],
  [
    'a row for each option, of two questions with the same stem and key',
    [TALL, ['选', 'A.一', 'A'], ['', 'B.二', ''], ['选', 'A.三', 'A'], ['', 'B.四', '']],
    ['2 选 *一 二', '4 选 *三 四'],
  ],
  [
    'a row for each option without letters, of two such questions',
    [TALL, ['选', '一', 'A'], ['', '二', ''], ['选', '三', 'A'], ['', '四', '']],
    ['2 选 *一 二', '4 选 *三 四'],
  ],
  [
    'a row for 对 and one for 错',
    [TALL, ['甲', '正确', '正确'], ['', '错误', ''], ['乙', '错误', '×'], ['', '正确', '√']],
    ['2 甲 对', '4 乙 对'],
  ],
  [
    'a column before two questions beside each other',
    [
      ['', '题干', '答案', '解析', '题干', '答案', '解析'],
      ['一', '甲', '√', '因为', '乙', '×', '所以'],
    ],
    ['2 甲 对', '2 乙 错'],
  ],
  [
    'other questions with the same stem and key as such',
    [TALL, ['选', 'A.一 B.二', 'A'], ['选', 'A.三 B.四', 'A']],
    ['2 选 *一 二', '3 选 *三 四'],
  ],
])('a table with %s is read', (_title, cells, expected) => {
  expect(shown(cells)).toEqual(expected);
});

test.each<[string, Cells]>([
  ['an option is missing between others', [TALL, ['甲', 'A.一', 'C'], ['', 'C.三', '']]],
  ['a row of options follows a cell of options', [TALL, ['甲', 'A.一 B.二', 'A'], ['', 'C.三', '']]],
  ['an option stands there twice', [TALL, ['甲', '一', 'A'], ['', '一', '']]],
  [
    'the key may be the word of a judgement, or say that the option beside it is right',
    [TALL, ['甲', '错误', '正确'], ['', '正确', '']],
  ],
  [
    'the stem is merged over two questions with a key each',
    [TALL, ['选', '一', 'A'], ['选', '二', ''], ['选', '三', 'A'], ['选', '四', '']],
  ],
  [
    'heads beside each other stand in different places',
    [
      ['题干', '答案', '题干', '难点', '答案'],
      ['甲', 'A', '乙', '三', '四'],
    ],
  ],
  [
    'each right option has its letter beside it',
    [TALL, ['甲', '一', 'A'], ['', '二', ''], ['', '三', 'C'], ['', '四', '']],
  ],
  ['one more option has a key of its own below a whole cell', [TALL, ['甲', 'A.一 B.二', 'A'], ['', 'C.三', 'B']]],
  ['every option is right', [TALL, ['甲', '一', '√'], ['', '二', '√']]],
  ['no option is right', [TALL, ['甲', '一', '×'], ['', '二', '×']]],
])('rows are problems where %s', (_title, cells) => {
  for (const question of shown(cells)) expect(question).toMatch(/!$/);
});

test.each<[string, Cells, string[][]]>([
  ['names a row of options without letters', [TALL, ['甲', '一', 'B'], ['', '二', '']], [['lettersGiven']]],
  ['says its words', [TALL, ['甲', '一', '二'], ['', '二', '']], [[]]],
  ['names an option by its own letter', [TALL, ['甲', 'A.一', 'B'], ['', 'B.二', '']], [[]]],
])('where the key %s it is told what was assumed', (_title, cells, assumed) => {
  expect(drafts(cells).map((draft) => draft.assumed)).toEqual(assumed);
});
