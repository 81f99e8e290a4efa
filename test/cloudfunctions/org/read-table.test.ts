import { readTable } from '../../../cloudfunctions/org/import/read-table';
import { partsOf } from '../../../core/org/rules/table-parts';

const columns = { required: ['编号', '名称'], optional: ['备注'], former: { 说明: '备注' } };
const read = (csv: string) => readTable(csv, columns);
const rowsOf = (csv: string) => {
  const table = read(csv);
  return table.ok ? table.value.rows : table.code;
};

test.each([
  ['with line feeds', '编号,名称\nb1,一支部\n'],
  ['with the line ends of Windows', '编号,名称\r\nb1,一支部\r\n'],
  ['with a byte order mark', '\uFEFF编号,名称\nb1,一支部'],
  ['with columns in another order', '名称,编号\n一支部,b1'],
  ['with blanks around cells', ' 编号 , 名称\n b1 ,　一支部 '],
  ['with the apostrophe that keeps text text', "编号,名称\n'b1,'一支部"],
  ['with quotes', '"编号","名称"\n"b1","一支部"'],
  ['with empty lines and lines of commas', '编号,名称\nb1,一支部\n\n,\n'],
  ['with empty cells behind the header', '编号,名称\nb1,一支部,,'],
  ['as it is copied from a spreadsheet', '编号\t名称\r\nb1\t一支部'],
  ['with advice behind its headings', '编号（必填）,*名称\nb1,一支部'],
])('a table is read %s', (_title, csv) => {
  expect(rowsOf(csv)).toEqual([{ line: 2, cells: { 编号: 'b1', 名称: '一支部' } }]);
});

test('lines are those of the file, also after empty lines and line ends inside quotes', () => {
  expect(rowsOf('编号,名称\nb1,"一\n支部"\n\nb2,二支部')).toEqual([
    { line: 2, cells: { 编号: 'b1', 名称: '一\n支部' } },
    { line: 5, cells: { 编号: 'b2', 名称: '二支部' } },
  ]);
});

test('a cell that is missing at the end of a row is empty; a column that the table has not is not there', () => {
  expect(rowsOf('编号,名称,备注\nb1,一支部')).toEqual([{ line: 2, cells: { 编号: 'b1', 名称: '一支部', 备注: '' } }]);
  expect(rowsOf('编号,名称\nb1,一支部')).toEqual([{ line: 2, cells: { 编号: 'b1', 名称: '一支部' } }]);
});

test.each([
  ['has no known column', '甲,乙\n1,2'],
  ['was saved in another encoding', '\u00b1\u00e0\u00ba\u00c5,\u00c3\u00fb\nb1,x'],
  ['leaves a quote open', '编号,名称\n"b1,一支部'],
  ['is a binary file', 'PK\u0003\u0004\u0014'],
])('a file is unreadable when it %s', (_title, csv) => {
  expect(read(csv)).toEqual({ ok: false, code: 'FILE_UNREADABLE' });
});

test.each([
  ['501 rows', `编号,名称\n${'b1,一支部\n'.repeat(501)}`],
  ['ten thousand empty lines', `编号,名称\n${'\n'.repeat(10_000)}b1,一支部`],
])('%s are too many, which is said as such', (_title, csv) => {
  expect(read(csv)).toEqual({ ok: false, code: 'TOO_MANY_ROWS' });
});

test('500 rows are read', () => {
  expect(rowsOf(`编号,名称\n${'b1,一支部\n'.repeat(500)}`)).toHaveLength(500);
});

test.each([
  ['a column is missing', '编号\nb1', '名称', '表头缺少这一列'],
  ['a column comes twice', '编号,名称,名称\nb1,一,二', '名称', '表头里有两列同名'],
])('no row is read when %s', (_title, csv, column, message) => {
  expect(read(csv)).toMatchObject({
    ok: true,
    value: { rows: [], total: 1, problems: [{ line: 1, column, message }] },
  });
});

test('an unknown column is reported and ignored', () => {
  const table = read('编号,名称,电话\nb1,一支部,138');
  expect(table).toMatchObject({
    ok: true,
    value: { total: 1, problems: [{ line: 1, column: '电话', message: '不认识这一列，没有导入' }] },
  });
});

test('a row with more cells than the header is refused and the others are read', () => {
  const table = read('编号,名称\nb1,一,支部\nb2,二支部');
  expect(table).toMatchObject({
    ok: true,
    value: {
      rows: [{ line: 3 }],
      total: 2,
      problems: [{ line: 2, column: '整行', message: '格数比表头多，请检查逗号' }],
    },
  });
});

test('titles may stand above the header, and examples below it; lines stay those of the file', () => {
  expect(rowsOf('某某公司党委名册\n\n编号,名称\n例：b0,零支部\nb1,一支部')).toEqual([
    { line: 5, cells: { 编号: 'b1', 名称: '一支部' } },
  ]);
});

test('a column is known by its former name, too', () => {
  expect(rowsOf('编号,名称,说明\nb1,一支部,新')).toEqual([
    { line: 2, cells: { 编号: 'b1', 名称: '一支部', 备注: '新' } },
  ]);
});

test.each([
  ['commas and quotes inside a cell', 'b1\t一,"二"支部', '一,"二"支部'],
  ['a cell of two lines, which comes in quotes', 'b1\t"一\n支部"', '一\n支部'],
])('what is copied from a spreadsheet keeps %s', (_title, row, name) => {
  expect(rowsOf(`编号\t名称\n${row}`)).toEqual([{ line: 2, cells: { 编号: 'b1', 名称: name } }]);
});

test('the rows of a part have the lines that they have in the file', () => {
  const part = readTable('编号,名称\nb1,"一\n支部"\nb2,二支部', columns, [7, 12]);
  expect(part.ok && part.value.rows.map(({ line }) => line)).toEqual([7, 12]);
});

test('cells of a workbook are those of its part, whatever signs they have', () => {
  const rows = ['一\r支部', '一\r\n支部', '"一"支部', '一,支部', '一\t支部'].map((name, at) => ({
    line: 5 + at,
    cells: { 编号: `b${at}`, 名称: name },
  }));
  const [part] = partsOf(rows, columns.required, { rows: 9, characters: 999 });
  const table = readTable(part?.csv ?? '', columns, part?.lines);
  expect(table.ok && table.value.rows).toEqual(
    rows.map(({ line, cells }) => ({ line, cells: { ...cells, 名称: cells.名称.replace(/\r\n?/, '\n') } })),
  );
});

test('a heading of nothing but brackets is read in no time', () => {
  const startedAt = performance.now();
  expect(rowsOf(`编号,名称,${'（'.repeat(190_000)}\nb1,一支部`)).toMatchObject([{ line: 2 }]);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
