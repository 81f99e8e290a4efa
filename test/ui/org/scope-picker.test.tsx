import { fireEvent, render, screen } from '@testing-library/react';
import type { ManagedUnits, UnitView } from '../../../core/org/workbench-contract';
import { ScopePicker } from '../../../src/features/org/public-workbench';

const root: UnitView = { unitId: 'root', name: '党总支', kind: 'generalBranch', parentId: null, path: ['root'] };
const branches = (count: number): UnitView[] =>
  Array.from({ length: count }, (_, at) => ({
    unitId: `b${at + 1}`,
    name: `第${at + 1}支部`,
    kind: 'branch',
    parentId: 'root',
    path: ['root', `b${at + 1}`],
  }));

const show = (count: number, scope: string[]) => {
  const units: ManagedUnits = { items: [root, ...branches(count)], above: [] };
  const onChange = jest.fn();
  render(<ScopePicker label='谁能看到' units={units} speakerId='root' scope={scope} onChange={onChange} />);
  return onChange;
};
const names = () => screen.getAllByRole('checkbox').map((box) => box.textContent?.replace('已含', ''));

describe('the picker of a scope', () => {
  test('shows a small tree whole, and folds a part of it on request', () => {
    show(2, ['b1']);
    expect(screen.queryByLabelText('按名称查找单元')).toBeNull();
    expect(names()).toEqual(['党总支', '第1支部', '第2支部']);
    fireEvent.click(screen.getByRole('button', { name: '收起党总支' }));
    expect(names()).toEqual(['党总支']);
  });

  test('a unit that a chosen one includes cannot be chosen too', () => {
    const onChange = show(2, ['root']);
    fireEvent.click(screen.getByRole('checkbox', { name: '第1支部 已含' }));
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('checkbox', { name: '党总支' }));
    expect(onChange).toHaveBeenCalledWith([]);
  });

  test('shows a large tree in pieces, but chosen units always', () => {
    show(400, ['b400']);
    expect(names()).toHaveLength(31);
    expect(names()).toContain('第400支部');
    fireEvent.click(screen.getByRole('button', { name: '更多（还有 370 个）' }));
    expect(names()).toHaveLength(61);
  });

  test('finds a unit of a large tree by its name', () => {
    const onChange = show(400, ['b1']);
    fireEvent.change(screen.getByLabelText('按名称查找单元'), { target: { value: ' 第37支' } });
    expect(names()).toEqual(['第37支部']);
    fireEvent.click(screen.getByRole('checkbox', { name: '第37支部' }));
    expect(onChange).toHaveBeenCalledWith(['b1', 'b37']);
  });
});
