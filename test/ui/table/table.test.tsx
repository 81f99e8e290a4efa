import Taro from '@tarojs/taro';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { GoesOn } from '../../../src/ui/table/listed-so-far';
import { saveTable } from '../../../src/ui/table/save-table';
import { type Column, Table } from '../../../src/ui/table/table';

jest.mock('../../../src/ui/table/save-table');

interface Branch {
  name: string;
  rate: number;
}
const branches: Branch[] = [
  { name: '第10支部', rate: 0.5 },
  { name: '第2支部', rate: 1 },
  { name: '第1支部', rate: 0.25 },
];
const columns: Column<Branch>[] = [
  { title: '支部', cell: ({ name }) => name, sortBy: ({ name }) => name },
  {
    title: '完成率',
    cell: ({ rate }) => <b>{rate * 100}%</b>,
    text: ({ rate }) => `${rate * 100}%`,
    sortBy: ({ rate }) => rate,
  },
  { title: '名单', cell: () => <i>看名单</i>, isWay: true },
];
const names = () => screen.getAllByText(/^第/).map((cell) => cell.textContent);
const press = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  jest.clearAllMocks();
  window.matchMedia = () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }) as never;
  render(<Table label='各支部' items={branches} keyOf={({ name }) => name} columns={columns} />);
});

it('is sorted by a column, up, down, and again as it came; numbers in names count as numbers', () => {
  press(/^支部/);
  expect(names()).toEqual(['第1支部', '第2支部', '第10支部']);
  expect(screen.getByRole('columnheader', { name: /支部/ }).getAttribute('aria-sort')).toBe('ascending');
  press(/^支部/);
  expect(names()).toEqual(['第10支部', '第2支部', '第1支部']);
  press(/^支部/);
  expect(names()).toEqual(['第10支部', '第2支部', '第1支部']);
  press(/^完成率/);
  expect(names()).toEqual(['第1支部', '第10支部', '第2支部']);
});

it('is copied as it stands without what only leads on, and says how long it is', async () => {
  press(/^完成率/);
  expect(screen.getByText('共 3 行')).toBeDefined();
  await act(async () => void press('复制'));
  expect(Taro.setClipboardData).toHaveBeenCalledWith({
    data: '支部\t完成率\n第1支部\t25%\n第10支部\t50%\n第2支部\t100%',
  });
});

it('shows that a file is being written until it is handed over', async () => {
  let handOver = () => {};
  const written = new Promise<void>((resolve) => {
    handOver = resolve;
  });
  jest.mocked(saveTable).mockReturnValue(written);
  press('存为 .xlsx');
  const button = screen.getByRole<HTMLButtonElement>('button', { name: /^存为/ });
  expect([button.textContent, button.disabled]).toEqual(['存为 .xlsx…', true]);
  await waitFor(() => expect(saveTable).toHaveBeenCalledWith(expect.objectContaining({ title: '各支部' })));
  expect(button.disabled).toBe(true);
  await act(async () => handOver());
  expect([button.textContent, button.disabled]).toEqual(['存为 .xlsx', false]);
});

it('gives each column the width of its words, the same in every row', () => {
  const flexOf = (cell: HTMLElement) => cell.style.flexGrow;
  const rows = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => flexOf(cell as HTMLElement)));
  expect(rows).toEqual(rows.map(() => ['4.7', '3.5', '6.5']));
});

it('makes a column as wide as what it shows, not as what it puts into a file', () => {
  cleanup();
  const weeks: Column<Branch> = { title: '周', cell: () => '5 周', text: () => '11月2日至11月8日、11月9日至11月15日' };
  render(<Table label='各支部' items={branches} keyOf={({ name }) => name} columns={[weeks]} />);
  expect(screen.getByText('周').style.flexGrow).toBe('3.5');
  cleanup();
  const worded: Column<Branch> = { ...weeks, words: { after: '没有发布' } };
  render(<Table label='各支部' items={branches} keyOf={({ name }) => name} columns={[worded]} />);
  expect(screen.getByText('周').style.flexGrow).toBe('3.5');
  expect(screen.getAllByText('没有发布')).toHaveLength(branches.length);
});

it('shows a number as a figure, and puts it into files as it is', async () => {
  cleanup();
  const many: Column<Branch> = { title: '人数', cell: () => 20_116, words: { after: '人' } };
  render(<Table label='各支部' items={branches.slice(0, 1)} keyOf={({ name }) => name} columns={[many]} />);
  expect(screen.getByText('20,116')).toBeDefined();
  await act(async () => void press('复制'));
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '人数\n20116' });
});

it('says how far it has been fetched where it goes on', () => {
  cleanup();
  render(
    <GoesOn.Provider value>
      <Table label='各支部' items={branches} keyOf={({ name }) => name} columns={columns} />
    </GoesOn.Provider>,
  );
  expect(screen.getByText('前 3 行')).toBeDefined();
  expect(screen.queryByText('共 3 行')).toBeNull();
});

describe('rows that are marked', () => {
  const Marking = ({ onOpen }: { onOpen: () => void }) => {
    const [chosen, onChange] = useState<ReadonlySet<string>>(new Set(['第9支部']));
    return (
      <Table
        label='支部'
        items={branches}
        keyOf={({ name }) => name}
        columns={columns}
        onOpen={onOpen}
        selection={{ chosen, onChange, actions: <button type='button'>提醒</button> }}
      />
    );
  };
  const onOpen = jest.fn();
  const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
  const whole = () => [box('选中这一页').checked, box('选中这一页').indeterminate];
  beforeEach(() => {
    cleanup();
    render(<Marking onOpen={onOpen} />);
  });

  it('are counted with what can be done with them, and not opened; one that is gone from the list does not count', () => {
    expect(screen.queryByRole('group', { name: '选中的行' })).toBeNull();
    fireEvent.click(box('选中 第2支部'));
    expect(screen.getByText('选中 1 行')).toBeDefined();
    expect(screen.getByRole('button', { name: '提醒' })).toBeDefined();
    expect(whole()).toEqual([false, true]);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('are all of the page by one box, and none by it again', () => {
    fireEvent.click(box('选中这一页'));
    expect(screen.getByText('选中 3 行')).toBeDefined();
    expect(whole()).toEqual([true, false]);
    fireEvent.click(box('选中这一页'));
    expect(screen.queryByText(/^选中 \d 行/)).toBeNull();
  });

  it('are copied alone', async () => {
    fireEvent.click(box('选中 第2支部'));
    await act(async () => void press('复制选中的'));
    expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '支部\t完成率\n第2支部\t100%' });
    press('都不选');
    expect(box('选中 第2支部').checked).toBe(false);
  });
});
