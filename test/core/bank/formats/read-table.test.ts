import { columnOf } from '../../../../core/bank/rules/formats/columns';
import { readSheets } from '../../../../core/bank/rules/formats/read/sheets';
import { readTable } from '../../../../core/bank/rules/formats/read/table';
import { readCell } from '../../../../core/bank/rules/formats/read/table-row';
import { readBlanks, writeBlanks } from '../../../../core/bank/rules/formats/separated';
import { readSource } from '../../../../core/bank/rules/formats/source-text';
import { EXPLANATIONS, GUIDE_SHEET, templateTable } from '../../../../core/bank/rules/formats/template';
import { safeCell, typedCell } from '../../../../core/bank/rules/formats/write/table';

const read = (cells: string[][]) => {
  const table = readSheets([{ name: '', cells }]);
  if (!table.ok) throw new Error(table.code);
  return table.value;
};

test.each([
  ['题目', '题干'],
  ['试题题目', '题干'],
  ['正确 答案', '答案'],
  ['选项１', '选项A'],
  ['b选项', '选项B'],
  ['知识点：', '主题'],
  ['问题', null],
  ['__proto__', null],
])('the heading %s is %s', (heading, column) => expect(columnOf(heading)).toBe(column));

test('columns stand in any order, below a title, and an unknown one is named', () => {
  const { drafts, unknown } = read([
    ['某某单位试题'],
    ['答案', '备注', '题目', 'A', 'B', '出处'],
    ['A', '随便', '谁？', '甲', '乙', '《监察法》第三条'],
    ['', '', '', '', ''],
    ['B', '', '哪个？', '丙', '丁'],
  ]);
  expect(unknown).toEqual(['备注']);
  expect(
    drafts.map(({ line, stem, body, source }) => [line, stem, body?.key, source.document, source.article]),
  ).toEqual([
    [3, '谁？', 'A', '监察法', '第三条'],
    [5, '哪个？', 'B', '', ''],
  ]);
});

test('all options may stand in one cell', () => {
  const { drafts } = read([
    ['题干', '选项', '答案'],
    ['谁？', 'A. 甲\nB. 乙', 'B'],
    ['哪个？', '丙|丁', 'A'],
  ]);
  expect(drafts.map(({ body }) => body && 'options' in body && body.options.map(({ text }) => text))).toEqual([
    ['甲', '乙'],
    ['丙', '丁'],
  ]);
});

test('a key may repeat its option and give its reason, as in pasted text', () => {
  const { drafts } = read([
    ['题型', '题干', '选项A', '选项B', '答案'],
    ['单选题', '哪个？', '红', '绿', 'B.绿'],
    ['单选题', '谁？', '甲', '乙', 'A。根据第三条'],
    ['多选题', '哪些？', '红', '绿', '红、绿'],
  ]);
  expect(drafts.map(({ body, explanation, problems }) => [body?.key, explanation, problems])).toEqual([
    ['B', '', []],
    ['A', '根据第三条', []],
    [['A', 'B'], '', []],
  ]);
});

test.each([
  [
    'an empty option between others',
    ['选项A', '选项B', '选项C'],
    ['红', '', '绿'],
    { column: '选项B', message: '空着，后面却有选项 C' },
  ],
  [
    'two columns for one option',
    ['选项A', '选项A', '选项B'],
    ['红', '黄', '绿'],
    { column: '选项A', message: '有两列都是选项A，写的不一样' },
  ],
])('%s is a problem', (_what, columns, cells, problem) => {
  const { drafts } = read([
    ['题干', ...columns, '答案'],
    ['哪个？', ...cells, 'A'],
  ]);
  expect(drafts.map(({ problems }) => problems)).toEqual([[problem]]);
});

test('a table without 题干 and 答案 is refused', () => {
  expect(readTable([['题干', '选项A']])).toEqual({ ok: false, code: 'NO_COLUMNS' });
  expect(readTable([])).toEqual({ ok: false, code: 'NO_COLUMNS' });
});

test.each(['=1+1', '+86', '-5', '@x', "'=1", "''=1", '＝1', '甲', "'甲", ''])(
  'the cell %s comes back, and is no formula',
  (text) => {
    expect(safeCell(text)).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
    expect(readCell(safeCell(text))).toBe(text);
    expect(readCell(typedCell(text))).toBe(text);
  },
);

test.each([
  [[['甲'], ['乙', '乙方']], '甲；乙|乙方'],
  [[['a;b', 'c|d'], ['\\']], 'a\\;b|c\\|d；\\\\'],
])('the blanks %j are written as %s, and read as they were', (blanks, text) => {
  expect(writeBlanks(blanks)).toBe(text);
  expect(readBlanks(text)).toEqual(blanks);
});

test.each([
  ['监察法｜2024-12-25｜第三条｜专责机关', ['监察法', '2024-12-25', '第三条', '专责机关']],
  ['《监察法》（2024-12-25）第三条“专责机关”', ['监察法', '2024-12-25', '第三条', '专责机关']],
  ['《监察法》第十五条第二项', ['监察法', '', '第十五条第二项', '']],
  ['《党章》', ['党章', '', '', '']],
  ['本单位的规定', ['本单位的规定', '', '', '']],
])('the source %s is taken apart', (text, [document, version, article, quote]) => {
  expect(readSource(text)).toEqual({ document, version, article, quote });
});

const sheets = (...given: { name: string; cells: string[][] }[]) => {
  const result = readSheets(given);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
const HEAD = ['题干', '选项A', '选项B', '答案'];

test('the guide of our own template is no sheet that was left out', () => {
  const { leftOut } = sheets(
    { name: '试题', cells: templateTable() },
    { name: GUIDE_SHEET, cells: EXPLANATIONS.map((row) => [...row]) },
  );
  expect(leftOut).toEqual([]);
});

test('every sheet is read, its name states the type, and what was left out is named', () => {
  const { drafts, leftOut, header } = sheets(
    { name: '单选', cells: [HEAD, ['谁？', '甲', '乙', 'A']] },
    { name: '2. 多选题（1）', cells: [HEAD, ['哪些？', '丙', '丁', 'B']] },
    {
      name: '判断题',
      cells: [
        ['试题', '标准答案'],
        ['水会结冰。', 'A'],
        ['火是冷的。', '0'],
      ],
    },
    {
      name: '简答题',
      cells: [
        ['试题', '标准答案'],
        ['为什么？', '略'],
      ],
    },
    { name: '说明', cells: [['怎么填']] },
  );
  expect(
    drafts.map(({ sheet, line, body, problems }) => [sheet, line, body?.type, body?.key, problems.length]),
  ).toEqual([
    ['单选', 2, 'single', 'A', 0],
    ['2. 多选题（1）', 2, 'multiple', ['B'], 0],
    ['判断题', 2, 'judge', true, 0],
    ['判断题', 3, 'judge', false, 0],
    ['简答题', 2, undefined, undefined, 1],
  ]);
  expect(leftOut.map(({ kind }) => kind)).toEqual(['sheet']);
  expect(header).toEqual([...HEAD, '题型', '试题', '标准答案']);
});

test.each([
  ['__甲是乙', '错', false],
  ['水____会结冰', '对', true],
  ['水＿会结冰', '是', true],
  ['水（ ）会结冰', '否', false],
  ['水____会结冰', '冰', null],
])('where 判断题 is stated, %s may have a blank in its stem and %s is the judgement', (stem, word, key) => {
  const [draft] = read([
    ['题型', '题干', '答案'],
    ['判断题', stem, word],
  ]).drafts;
  expect(draft?.body?.key ?? null).toBe(key);
});

test('headings within a table part its sections, and heads may come again', () => {
  const { drafts } = read([
    ['年度试题'],
    ['一、单选题（每题 2 分）'],
    HEAD,
    ['谁？', '甲', '乙', 'A'],
    ['二、判断题'],
    ['答案', '题干'],
    ['×', '火是冷的。'],
  ]);
  expect(drafts.map(({ body }) => body?.type)).toEqual(['single', 'judge']);
});

test('the number of a row is no id of ours', () => {
  const ids = (heading: string, ...values: string[]) =>
    read([[heading, ...HEAD], ...values.map((value, at) => [value, `问${at}`, '甲', '乙', 'A'])]).drafts.map(
      ({ questionId }) => questionId,
    );
  expect(ids('题号', '1', '2')).toEqual(['', '']);
  expect(ids('编号', '1', '2')).toEqual(['', '']);
  expect(ids('编号', 'a-1', 'a-2')).toEqual(['a-1', 'a-2']);
});

test('a picture in a row is a problem where it stands', () => {
  const problems = read([
    [...HEAD, '备注'],
    ['谁？', '\ufffc', '乙', 'A'],
    ['哪？', '甲', '乙', 'A', '\ufffc'],
  ]).drafts.map((draft) => draft.problems);
  expect(problems).toEqual([
    [{ column: '选项A', message: '这一格是图片，要写成文字' }],
    [{ column: '整行', message: '这一行上有图片，图片读不出来' }],
  ]);
});

test.each([
  ['适中', 3],
  ['偏难', 4],
  ['较易', 2],
  ['0.65', 3],
  ['90%', 1],
  ['难度：难', 5],
  ['3-中等', 3],
])('the difficulty %s is %d', (written, value) =>
  expect(
    read([
      ['题干', '答案', '难度'],
      ['谁？', '对', written],
    ]).drafts[0]?.difficulty,
  ).toBe(value),
);

test('the numbers before the stems of a column are not theirs if they run on', () => {
  const stems = (...written: string[]) =>
    read([['题干', '答案'], ...written.map((stem) => [stem, '对'])]).drafts.map(({ stem }) => stem);
  expect(stems('1、水往低处流。', '2、油浮在水上。', '3.2020年有雪。')).toEqual([
    '水往低处流。',
    '油浮在水上。',
    '2020年有雪。',
  ]);
  expect(stems('1、水往低处流。', '3、油浮在水上。', '4、冰会化。')).toEqual([
    '1、水往低处流。',
    '3、油浮在水上。',
    '4、冰会化。',
  ]);
});

test('the line below the heads of a table in Markdown is no question', () => {
  const rows = [
    ['', '题干', '答案', ''],
    ['', '---', ':--:', ''],
    ['', '水往低处流。', '对', ''],
  ];
  expect(read(rows).drafts.map(({ stem }) => stem)).toEqual(['水往低处流。']);
});
