import Taro from '@tarojs/taro';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { MyCommentRow } from '../../../core/discussion/contract';
import { fetchMyComments, sendMyStep } from '../../../src/features/discussion/api';
import MyCommentsPage from '../../../src/features/discussion/pages/mine';

jest.mock('../../../src/features/discussion/api');
jest.mock('../../../src/platform/confirm', () => ({ confirm: () => Promise.resolve(true) }));

const now = Date.parse('2026-11-20T10:00:00+08:00');
const row = (given: Partial<MyCommentRow> = {}): MyCommentRow => ({
  commentId: 'c1',
  answers: null,
  state: 'shown',
  text: '单子要有两个人签字。',
  newText: null,
  remark: null,
  at: now,
  since: now,
  commands: ['reword', 'takeBack'],
  revision: 2,
  place: { kind: 'lesson', id: 'l1', courseId: 'k1' },
  placeTitle: '出车前五查',
  isOpen: true,
  ...given,
});
const answer = (...items: MyCommentRow[]) =>
  jest.mocked(fetchMyComments).mockResolvedValue({ ok: true, value: { items, next: null } });

beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(now));
afterEach(() => jest.restoreAllMocks());

test('tells where each is, how it stands and why, and opens its discussion', async () => {
  answer(row(), row({ commentId: 'c2', state: 'returned', text: '某人的错。', remark: '请不要写到具体的人' }));
  render(<MyCommentsPage />);
  expect(await screen.findByText('理由：请不要写到具体的人')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: /单子要有两个人签字/ }));
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/features/discussion/pages/thread/index?lessonId=l1' });
});

test('one whose place does not open any more says so, opens nothing and can be taken back', async () => {
  const gone = row({ place: { kind: 'post', id: 'p1', courseId: null }, isOpen: false });
  answer(gone);
  jest.mocked(sendMyStep).mockResolvedValue({ ok: true, value: gone });
  render(<MyCommentsPage />);
  expect(await screen.findByText(/原来的地方现在打不开/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /单子要有/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '收回这条评论' }));
  await waitFor(() =>
    expect(sendMyStep).toHaveBeenCalledWith({ commentId: 'c1', seenRevision: 2, command: { name: 'takeBack' } }),
  );
});
