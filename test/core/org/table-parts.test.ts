import type { ImportReport } from '../../../core/org/import-contract';
import type { TableRow } from '../../../core/org/rules/cells';
import { joinedReports } from '../../../core/org/rules/import-step';
import { readRosterRow } from '../../../core/org/rules/member-rows';
import { partsOf } from '../../../core/org/rules/table-parts';
import { isExample, tableTemplate } from '../../../core/org/rules/table-template';
import { readUnitRow } from '../../../core/org/rules/unit-rows';
import { withoutRepeats } from '../../../core/org/rules/whole-table';

const row = (line: number, cells: TableRow['cells']): TableRow => ({ line, cells });
const members = (count: number) =>
  Array.from({ length: count }, (_, at) => row(at + 2, { 编号: `m${at}`, 姓名: '王宁' }));

describe('a table in parts', () => {
  test.each([
    ['none', 0, []],
    ['one', 1, [1]],
    ['as many as go into one', 500, [500]],
    ['one more', 501, [500, 1]],
    ['those of the largest organisation', 20_000, Array(40).fill(500)],
  ])('%s: no part has more rows than a call takes', (_title, count, sizes) => {
    const parts = partsOf(members(count), ['编号', '姓名'], { rows: 500, characters: 200_000 });
    expect(parts.map(({ lines }) => lines.length)).toEqual(sizes);
    expect(parts.flatMap(({ lines }) => lines)).toEqual(members(count).map(({ line }) => line));
    for (const { csv, lines } of parts) expect(csv.split('\n')).toHaveLength(lines.length + 1);
  });

  test('no part has more characters than a call takes', () => {
    const parts = partsOf(members(10), ['编号', '姓名'], { rows: 500, characters: 20 });
    expect(parts.map(({ csv }) => csv.length).every((length) => length <= 20)).toBe(true);
    expect(parts.flatMap(({ lines }) => lines)).toHaveLength(10);
  });

  test('a cell keeps its commas, quotes and breaks, and a column that the table lacks is not there', () => {
    const [part] = partsOf([row(2, { 编号: 'm1', 姓名: '王,"宁"\n', 身份证: '1' })], ['编号', '姓名'], {
      rows: 500,
      characters: 1_000,
    });
    expect(part?.csv).toBe('编号,姓名\nm1,"王,""宁""\n"');
  });
});

describe('the whole table', () => {
  test('an id that stands in two rows counts once, however far apart they are', () => {
    const { kept, problems } = withoutRepeats([...members(600), row(602, { 编号: 'm0' })]);
    expect(kept).toHaveLength(600);
    expect(problems).toEqual([{ line: 602, column: '编号', message: '和第 2 行的编号相同' }]);
  });

  test('an account that stands in two rows binds the first', () => {
    const { kept, problems } = withoutRepeats([
      row(2, { 编号: 'a', 账号编号: 'tcb:1;tcb:2' }),
      row(3, { 编号: 'b', 账号编号: 'tcb:2' }),
    ]);
    expect(kept.map(({ line }) => line)).toEqual([2]);
    expect(problems).toEqual([{ line: 3, column: '账号编号', message: '“tcb:2”和第 2 行的相同' }]);
  });

  test('rows without an id are no repetition: each is told that it lacks one', () => {
    expect(withoutRepeats([row(2, { 编号: '' }), row(3, {})]).kept).toHaveLength(2);
  });
});

test('what the parts do is told as one, problems in the order of the lines', () => {
  const part = (line: number): ImportReport => ({
    total: 3,
    added: 1,
    changed: 1,
    same: 0,
    roleChanges: [{ line, name: '王宁', role: 'admin', unitName: '一支部', change: 'given' }],
    problems: [{ line, column: '编号', message: '请填写' }],
  });
  const joined = joinedReports([part(9), part(2)]);
  expect(joined).toMatchObject({ total: 6, added: 2, changed: 2, same: 0 });
  expect(joined.problems.map(({ line }) => line)).toEqual([2, 9]);
  expect(joined.roleChanges).toHaveLength(2);
});

test.each([['units'], ['members']] as const)(
  'the examples of the template of %s are rows that would be read',
  (kind) => {
    const { header, rows } = tableTemplate(kind);
    for (const cells of rows) {
      expect(isExample(cells)).toBe(true);
      const table = row(2, Object.fromEntries(header.map((name, at) => [name, (cells[at] ?? '').replace('例：', '')])));
      const { problems } = kind === 'units' ? readUnitRow(table) : readRosterRow(table, Date.parse('2026-11-01'));
      expect(problems).toEqual([]);
    }
  },
);
