import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Todo } from '../../../core/kernel/assignment';
import { fetchRunning } from '../../../src/features/disclosure/board-api';
import { fetchHome, fetchNotices } from '../../../src/features/home/api';
import { NextTodo } from '../../../src/features/home/components/next-todo';
import { useHome } from '../../../src/features/home/store';
import { replaceWith } from '../../../src/platform/navigate';

jest.mock('../../../src/features/home/api');
jest.mock('../../../src/features/disclosure/board-api');
jest.mock('../../../src/platform/navigate');
const home = jest.mocked(fetchHome);

const now = Date.parse('2026-11-20T10:00:00+08:00');
const todo = (subjectId: string, kind: Todo['kind'] = 'requiredReading', title = subjectId): Todo => ({
  kind,
  subjectId,
  title,
  dueAt: now,
});

const show = async (todos: Todo[]) => {
  const value = { week: null, weeklyTests: [], contests: [], todos, resume: null, posts: [], unreadPosts: 0 };
  home.mockResolvedValue({ ok: true, value });
  render(<NextTodo after='done'>去别处</NextTodo>);
  await act(async () => {});
};

beforeEach(() => {
  jest.mocked(replaceWith).mockReset();
  jest.mocked(fetchNotices).mockResolvedValue({ ok: true, value: { items: [] } });
  jest.mocked(fetchRunning).mockResolvedValue({ ok: true, value: { items: [] } });
  useHome.getState().forget();
});

test('leads to the first to-do that is left, in place of the page', async () => {
  await show([todo('done'), todo('jcf', 'course', '监察法入门'), todo('later')]);
  fireEvent.click(screen.getByRole('button', { name: '下一件：监察法入门' }));
  expect(replaceWith).toHaveBeenCalledWith('course', { courseId: 'jcf' });
});

test('is not led back to what was just finished, even before the server knows', async () => {
  await show([todo('done')]);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('去别处')).toBeTruthy();
});

test('fits a long title onto its line', async () => {
  await show([todo('p', 'requiredReading', '关于做好冬季行车安全和应急值守工作的通知')]);
  expect(screen.getByRole('button', { name: '下一件：关于做好冬季行车安全和应…' })).toBeTruthy();
});
