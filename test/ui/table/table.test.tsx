import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { type Column, Table } from '../../../src/ui/table/table';

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
