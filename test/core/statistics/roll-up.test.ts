import { comparedUnits } from '../../../core/kernel/unit-tree';
import { type CompletionNode, completionTree, lowestFirst } from '../../../core/statistics/rules/roll-up';

const unit = (unitId: string, parentId: string | null, finished: number, due: number, exempt = 0) => ({
  unitId,
  unitName: unitId,
  initials: '',
  parentId,
  finished,
  due,
  exempt,
});
const group = (unitId: string, parentId: string | null) => ({
  unitId,
  unitName: unitId,
  initials: '',
  parentId,
});
const lines = (nodes: readonly CompletionNode[], depth = 0): string[] =>
  nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.unitName} ${node.finished}/${node.due} ${node.exempt}`,
    ...lines(node.children, depth + 1),
  ]);

describe('figures rolled up', () => {
  const view = {
    groups: [group('党委', null), group('总支', '党委')],
    units: [unit('总支', '党委', 1, 1), unit('一支部', '总支', 2, 4, 1), unit('直属支部', '党委', 3, 3)],
  };

  it('are those of all units below, with direct members as a line of their own', () => {
    expect(lines(completionTree(view))).toEqual([
      '党委 6/8 1',
      '  总支 3/5 1',
      '    总支（本级） 1/1 0',
      '    一支部 2/4 1',
      '  直属支部 3/3 0',
    ]);
  });

  it('are a flat list where nothing lies above', () => {
    const units = [unit('甲', null, 1, 2), unit('乙', null, 2, 2)];
    expect(lines(completionTree({ units, groups: [] }))).toEqual(['甲 1/2 0', '乙 2/2 0']);
  });

  it('compare the first units that differ from the total', () => {
    expect(comparedUnits(completionTree(view)).map(({ unitName }) => unitName)).toEqual(['总支', '直属支部']);
    const single = completionTree({ units: [unit('支部', null, 1, 2)], groups: [] });
    expect(comparedUnits(single).map(({ unitName }) => unitName)).toEqual(['支部']);
  });

  it('come with the lowest rate first, and units without anybody due last', () => {
    const units = [unit('无', null, 0, 0, 3), unit('全', null, 2, 2), unit('半', null, 1, 2), unit('零', null, 0, 5)];
    expect(lowestFirst(completionTree({ units, groups: [] })).map(({ unitName }) => unitName)).toEqual([
      '零',
      '半',
      '全',
      '无',
    ]);
  });
});
