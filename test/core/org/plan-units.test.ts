import { planUnits } from '../../../core/org/rules/plan-units';
import type { UnitRow } from '../../../core/org/rules/unit-rows';
import { readUnitRow } from '../../../core/org/rules/unit-rows';
import type { UnitView } from '../../../core/org/workbench-contract';

const unit = (unitId: string, name: string, parentId: string | null, path: string[]): UnitView => ({
  unitId,
  name,
  kind: 'branch',
  parentId,
  path,
});
const zz = unit('zz', '总支', null, ['zz']);
const b1 = unit('b1', '一支部', 'zz', ['zz', 'b1']);
const x1 = unit('x1', '别处', 'xx', ['xx', 'x1']);

const row = (line: number, unitId: string, name: string, parentId: string | null): UnitRow => ({
  line,
  unitId,
  name,
  kind: 'branch',
  parentId,
});
const plan = (...rows: UnitRow[]) => planUnits(rows, { known: [zz, b1, x1], isManaged: (path) => path.includes('zz') });

test('a new unit gets the path of its parent and its own id', () => {
  expect(plan(row(2, 'b2', '二支部', 'zz')).steps).toEqual([
    { line: 2, kind: 'add', added: unit('b2', '二支部', 'zz', ['zz', 'b2']) },
  ]);
});

test('parents may stand below their children in the file', () => {
  const { steps, problems } = plan(row(2, 'g1', '一组', 'b9'), row(3, 'b9', '九支部', 'zz'));
  expect(problems).toEqual([]);
  expect(steps.map((step) => step.kind === 'add' && step.added.path)).toEqual([
    ['zz', 'b9', 'g1'],
    ['zz', 'b9'],
  ]);
});

test('a unit that is there already is the same, or takes its new name', () => {
  expect(plan(row(2, 'b1', '一支部', 'zz'), row(3, 'zz', '党总支', null)).steps).toEqual([
    { line: 2, kind: 'same' },
    { line: 3, kind: 'change', id: 'zz', changes: { name: '党总支' } },
  ]);
});

test.each<[string, UnitRow[], { line: number; column: string; message: string }]>([
  ['the parent is unknown', [row(2, 'b2', '二', 'nn')], { line: 2, column: '上级编号', message: '找不到单元“nn”' }],
  [
    'the parent is somebody else’s',
    [row(2, 'b2', '二', 'x1')],
    { line: 2, column: '上级编号', message: '找不到单元“x1”' },
  ],
  [
    'the id is used somewhere else',
    [row(2, 'x1', '别处', 'zz')],
    { line: 2, column: '编号', message: '这个编号已在您管理的范围之外使用' },
  ],
  [
    'an existing unit would move',
    [row(2, 'b1', '一支部', 'b9'), row(3, 'b9', '九', 'zz')],
    { line: 2, column: '上级编号', message: '已有的单元不能在导入中改换上级' },
  ],
  [
    'a second root would stand beside the first',
    [row(2, 'yy', '另一个', null)],
    { line: 2, column: '上级编号', message: '最上一级单元已经有了，请填写上级编号' },
  ],
  [
    'a unit is its own parent',
    [row(2, 'b2', '二', 'b2')],
    { line: 2, column: '上级编号', message: '上下级关系绕成了一圈' },
  ],
  [
    'an id comes twice',
    [row(2, 'b2', '二', 'zz'), row(3, 'b2', '二', 'zz')],
    { line: 3, column: '编号', message: '和第 2 行的编号相同' },
  ],
])('a row is refused when %s', (_title, rows, problem) => {
  expect(plan(...rows).problems).toContainEqual(problem);
});

test('two units that are each other’s parents are both refused', () => {
  const { steps, problems } = plan(row(2, 'c1', '甲', 'c2'), row(3, 'c2', '乙', 'c1'));
  expect(steps).toEqual([]);
  expect(problems.map((problem) => problem.line)).toEqual([2, 3]);
});

test('a unit below a refused one is refused and says which line to mend', () => {
  const { steps, problems } = plan(row(2, 'c1', '甲', 'nn'), row(3, 'g1', '组', 'c1'), row(4, 'b2', '二', 'zz'));
  expect(problems).toContainEqual({ line: 3, column: '上级编号', message: '上级“c1”（第 2 行）有错' });
  expect(steps).toHaveLength(1);
});

test('every cell that is wrong is told, column by column', () => {
  const { row: read, problems } = readUnitRow({
    line: 7,
    cells: { 编号: '', 名称: '', 类别: '支部', 上级编号: '一 号' },
  });
  expect(read).toBeNull();
  expect(problems.map(({ line, column }) => [line, column])).toEqual([
    [7, '编号'],
    [7, '名称'],
    [7, '类别'],
    [7, '上级编号'],
  ]);
});
