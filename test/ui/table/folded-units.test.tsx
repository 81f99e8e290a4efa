import { fireEvent, render, screen } from '@testing-library/react';
import type { UnitNode } from '../../../core/kernel/unit-tree';
import { FoldedUnits } from '../../../src/ui/table/folded-units';

interface Members {
  members: number;
}

const unit = (unitId: string, unitName: string, children: UnitNode<Members>[] = []): UnitNode<Members> => ({
  unitId,
  unitName,
  initials: '',
  members: children.length === 0 ? 1 : children.reduce((sum, { members }) => sum + members, 0),
  children,
});

/** 党委 with three 总支, each with so many 支部. */
const land = (branches: number) => [
  unit(
    'zz',
    '集团党委',
    ['甲', '乙', '丙'].map((name) =>
      unit(
        name,
        `${name}党总支`,
        Array.from({ length: branches }, (_, at) => unit(`${name}${at}`, `${name}${at + 1}支部`)),
      ),
    ),
  ),
];

const show = (branches: number) =>
  render(
    <FoldedUnits label='各单元' tree={land(branches)} factsOf={({ members }) => [`共 ${members} 人`]} nodes={10}>
      {({ unitName }) => <p>{unitName}</p>}
    </FoldedUnits>,
  );

const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

test('few units stand one below another, without those above them', () => {
  show(2);
  expect(lines()).toEqual(['甲1支部', '甲2支部', '乙1支部', '乙2支部', '丙1支部', '丙2支部']);
  expect(screen.queryByLabelText('查找单元')).toBeNull();
});

test('of many units those above show the sum, and open and close', () => {
  show(20);
  expect(lines()).toEqual(['甲党总支共 20 人展开', '乙党总支共 20 人展开', '丙党总支共 20 人展开']);
  expect(screen.getByRole('status').textContent).toBe('共 60 个单元');
  fireEvent.click(screen.getByText('乙党总支'));
  expect(lines()).toHaveLength(23);
  expect(lines().slice(1, 3)).toEqual(['乙党总支共 20 人收起', '乙1支部']);
  fireEvent.click(screen.getByText('乙党总支'));
  expect(lines()).toHaveLength(3);
});

test('a search shows what is so called, below those above it', () => {
  show(20);
  fireEvent.change(screen.getByLabelText('查找单元'), { target: { value: '丙17' } });
  fireEvent.input(screen.getByLabelText('查找单元'), { target: { value: '丙17' } });
  expect(lines()).toEqual(['丙党总支共 20 人', '丙17支部']);
  // What stands below a unit that is so called is shown with it: nothing opens while something is sought.
  fireEvent.input(screen.getByLabelText('查找单元'), { target: { value: '丙党' } });
  expect(lines()).toHaveLength(21);
  fireEvent.input(screen.getByLabelText('查找单元'), { target: { value: '丁' } });
  expect(screen.queryAllByRole('listitem')).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('没有名称相符的单元');
});
