import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ManagedUnit, ManagedUnits } from '../../../core/org/workbench-contract';
import { ScopePicker, UnitField } from '../../../src/features/org/public-workbench';

/** What asks for more of a list below its lower end. */
let seeLowerEnd = () => {};

// jsdom has none of these.
window.IntersectionObserver = class {
  constructor(tell: (seen: { isIntersecting: boolean }[]) => void) {
    seeLowerEnd = () => tell([{ isIntersecting: true }]);
  }
  observe() {}
  disconnect() {}
} as never;
window.matchMedia = () => ({ matches: false }) as never;
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};

const root: ManagedUnit = {
  unitId: 'root',
  name: '党总支',
  kind: 'generalBranch',
  parentId: null,
  path: ['root'],
  initials: 'dzz',
};
const branches = (count: number): ManagedUnit[] =>
  Array.from({ length: count }, (_, at) => ({
    unitId: `b${at + 1}`,
    name: `第${at + 1}支部`,
    kind: 'branch',
    parentId: 'root',
    path: ['root', `b${at + 1}`],
    initials: `d${at + 1}zb`,
  }));

const show = (count: number, scope: string[]) => {
  const units: ManagedUnits = { items: [root, ...branches(count)], above: [] };
  const onChange = jest.fn();
  render(
    <ScopePicker
      label='谁能看到'
      units={units}
      speakerId='root'
      scope={scope}
      comesTo='39 名党员'
      onChange={onChange}
    />,
  );
  return onChange;
};
const names = () => screen.getAllByRole('checkbox').map((box) => box.textContent?.replace('已含', ''));

describe('the picker of a scope', () => {
  test('shows a small tree whole, and folds a part of it on request', () => {
    show(2, ['b1']);
    expect(screen.queryByLabelText('查找单元')).toBeNull();
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

  test('a large tree is opened from the form, which says what is chosen', () => {
    show(400, ['b400']);
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '谁能看到：第400支部' }));
    expect(names()).toHaveLength(40);
    act(seeLowerEnd);
    expect(names()).toHaveLength(80);
    expect(screen.getByText('选了 1 个单元，39 名党员')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: '选好了' }));
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
  });

  test('all that was chosen can be taken back at once', () => {
    const onChange = show(400, ['b1', 'b400']);
    fireEvent.click(screen.getByRole('button', { name: /^谁能看到/ }));
    fireEvent.click(screen.getByRole('button', { name: '都不选' }));
    expect(onChange).toHaveBeenCalledWith([]);
  });

  test('finds units of a large tree by their names and first letters', () => {
    const onChange = show(400, ['b1']);
    fireEvent.click(screen.getByRole('button', { name: /^谁能看到/ }));
    const search = screen.getByLabelText('查找单元');
    fireEvent.change(search, { target: { value: '没有' } });
    expect(screen.getByText('没有名称相符的单元')).toBeDefined();
    fireEvent.change(search, { target: { value: 'D37z' } });
    expect(names()).toEqual(['第37支部党总支']);
    fireEvent.change(search, { target: { value: ' 第37支' } });
    fireEvent.click(screen.getByRole('checkbox', { name: /^第37支/ }));
    expect(onChange).toHaveBeenCalledWith(['b1', 'b37']);
  });

  test('arrows lead from the search to the rows and back', () => {
    show(400, []);
    fireEvent.click(screen.getByRole('button', { name: /^谁能看到/ }));
    const search = screen.getByLabelText('查找单元');
    search.focus();
    fireEvent.keyDown(search, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: '党总支' }));
    fireEvent.keyDown(screen.getByRole('checkbox', { name: '党总支' }), { key: 'ArrowUp' });
    expect(document.activeElement).toBe(search);
  });
});

describe('the field of one unit', () => {
  const field = (count: number, value: string | null) => {
    const onChange = jest.fn();
    render(<UnitField label='单元' units={[root, ...branches(count)]} value={value} onChange={onChange} />);
    return onChange;
  };

  test('closes once a unit is chosen; those below another are free', () => {
    const onChange = field(3, 'root');
    fireEvent.click(screen.getByRole('button', { name: '单元：党总支' }));
    fireEvent.click(screen.getByRole('radio', { name: '第2支部' }));
    expect(onChange).toHaveBeenCalledWith('b2');
    expect(screen.queryAllByRole('radio')).toEqual([]);
  });

  test('Enter in the search takes the first that was found', () => {
    const onChange = field(400, null);
    fireEvent.click(screen.getByRole('button', { name: '单元：请选择' }));
    const search = screen.getByLabelText('查找单元');
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.change(search, { target: { value: '第371' } });
    fireEvent.keyDown(search, { key: 'Enter' });
    expect(onChange).toHaveBeenCalledWith('b371');
  });
});
