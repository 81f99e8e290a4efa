import { initialsOf } from '../../../core/kernel/initials';
import type { UnitNode } from '../../../core/kernel/unit-tree';
import { linesOf, openAtFirst } from '../../../src/ui/table/unit-lines';

interface Figures {
  finished: number;
  due: number;
}
type Node = UnitNode<Figures>;

const node = (unitName: string, finished: number, due: number, children: Node[] = []): Node => ({
  unitId: unitName,
  unitName,
  initials: initialsOf(unitName),
  finished,
  due,
  children,
});

const east = node('东片总支', 3, 6, [node('第10支部', 2, 2), node('第2支部', 1, 4)]);
const west = node('西片总支', 1, 4, [node('车站支部', 1, 4)]);
const shown = { open: new Set<string>(), sought: '', by: null, isDown: false };
const lines = (...[tree, how]: Parameters<typeof linesOf<Figures>>) =>
  linesOf(tree, how).map(({ node: { unitName }, depth }) => `${'  '.repeat(depth)}${unitName}`);

describe('the lines of the tree of units', () => {
  it('open unit by unit', () => {
    expect(lines([east, west], shown)).toEqual(['东片总支', '西片总支']);
    expect(lines([east, west], { ...shown, open: new Set(['东片总支']) })).toEqual([
      '东片总支',
      '  第10支部',
      '  第2支部',
      '西片总支',
    ]);
  });

  it('are all shown at first where they are few', () => {
    expect(openAtFirst([east, west])).toEqual(new Set(['东片总支', '西片总支']));
  });

  it('show what lies below a single root at first where they are many', () => {
    const many = node(
      '大片总支',
      0,
      1,
      Array.from({ length: 30 }, (_, at) => node(`第${at}支部`, 0, 1)),
    );
    expect(openAtFirst([east, many])).toEqual(new Set());
    expect(openAtFirst([node('党委', 0, 1, [east, many])])).toEqual(new Set(['党委']));
  });

  it('are sorted within each unit', () => {
    const byRate = { ...shown, open: new Set(['东片总支']), by: ({ finished, due }: Node) => finished / due };
    expect(lines([east, west], byRate)).toEqual(['西片总支', '东片总支', '  第2支部', '  第10支部']);
  });

  it('are found in the middle of a name, with what stands above', () => {
    expect(lines([east, west], { ...shown, sought: ' 车站 ' })).toEqual(['西片总支', '  车站支部']);
    expect(lines([east, west], { ...shown, sought: '没有' })).toEqual([]);
  });

  it('are found by the first letters of how a name is read', () => {
    expect(lines([east, west], { ...shown, sought: 'CZ' })).toEqual(['西片总支', '  车站支部']);
    expect(lines([east, west], { ...shown, sought: 'dpzz' })).toEqual(['东片总支', '  第10支部', '  第2支部']);
  });
});
