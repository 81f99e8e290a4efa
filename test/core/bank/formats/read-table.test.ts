import { columnOf } from '../../../../core/bank/rules/formats/columns';
import { readSheets } from '../../../../core/bank/rules/formats/read/sheets';
import { readTable } from '../../../../core/bank/rules/formats/read/table';
import { readCell } from '../../../../core/bank/rules/formats/read/table-row';
import { readBlanks, writeBlanks } from '../../../../core/bank/rules/formats/separated';
import { readSource } from '../../../../core/bank/rules/formats/source-text';
import { safeCell } from '../../../../core/bank/rules/formats/write/table';

const read = (cells: string[][]) => {
  const table = readSheets([{ name: '', cells }]);
  if (!table.ok) throw new Error(table.code);
  return table.value;
};

test.each([
  ['题目', '题干'],
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

test('a table without 题干 and 答案 is refused', () => {
  expect(readTable([['题干', '选项A']])).toEqual({ ok: false, code: 'NO_COLUMNS' });
  expect(readTable([])).toEqual({ ok: false, code: 'NO_COLUMNS' });
});

test.each(['=1+1', '+86', '-5', '@x', "'=1", "''=1", '＝1', '甲', "'甲", ''])(
  'the cell %s comes back, and is no formula',
  (text) => {
    expect(safeCell(text)).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
    expect(readCell(safeCell(text))).toBe(text);
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
