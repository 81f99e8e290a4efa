import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { WorkRow, WorkView } from '../../../core/feed/workbench-contract';
import { NextPost } from '../../../src/features/feed/desk/components/next-post';
import { useWorkRows } from '../../../src/features/feed/desk/rows-store';

const row = (postId: string): WorkRow =>
  ({
    postId,
    title: `稿件${postId}`,
    status: 'inSignOff',
    column: 'announcement',
    columnTitle: '公告',
    unitName: '一支部',
  }) as WorkRow;
const work = (changes: Partial<WorkView>): WorkView => ({ postId: 'a', status: 'published', ...changes }) as WorkView;

beforeEach(() => {
  jest.clearAllMocks();
  act(() => useWorkRows.setState({ query: 'forMe', rows: { state: 'ready', value: [row('a'), row('b'), row('c')] } }));
});

test('after a decision the next one of the list is one tap away', () => {
  render(<NextPost work={work({})} />);
  fireEvent.click(screen.getByRole('button', { name: /^下一篇：稿件b/ }));
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('postId=b') });
});

test.each([
  ['while it waits for the decision', work({ status: 'inSignOff' })],
  ['where the list does not have it', work({ postId: 'x' })],
])('nothing is offered %s', (_, current) => {
  render(<NextPost work={current} />);
  expect(screen.queryByText(/^下一篇/)).toBeNull();
});

test('nothing is offered after the last one', () => {
  act(() => useWorkRows.setState({ query: 'forMe', rows: { state: 'ready', value: [row('a')] } }));
  render(<NextPost work={work({})} />);
  expect(screen.queryByText(/^下一篇/)).toBeNull();
});
