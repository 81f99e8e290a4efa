import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { PostView } from '../../../core/feed/contract';
import { fetchBoard } from '../../../src/features/disclosure/api';
import { fetchPost, sendReceipt } from '../../../src/features/feed/api';
import PostPage from '../../../src/features/feed/pages/post';
import { fetchHome, fetchNotices } from '../../../src/features/home/api';
import { router } from '../../mocks/taro';

jest.mock('../../../src/features/disclosure/api');
jest.mock('../../../src/features/feed/api');
jest.mock('../../../src/features/home/api');
const receipt = jest.mocked(sendReceipt);

const now = Date.parse('2026-11-20T10:00:00+08:00');
const post = (requiredReading: PostView['requiredReading']): PostView => ({
  postId: 'p1',
  column: 'announcement',
  title: '冬季行车安全',
  body: [{ type: 'paragraph', spans: [{ text: '出车前检查轮胎。' }] }],
  addresses: {},
  unitName: '一支部',
  authorName: '林晓燕',
  publishedAt: now,
  requiredReading,
});

const show = async (requiredReading: PostView['requiredReading']) => {
  jest.mocked(fetchPost).mockResolvedValue({ ok: true, value: post(requiredReading) });
  render(<PostPage />);
  await screen.findByText('出车前检查轮胎。');
};

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(now);
  router.params = { postId: 'p1' };
  const todo = { kind: 'course' as const, subjectId: 'jcf', title: '监察法入门', dueAt: now };
  const home = { week: null, weeklyTests: [], contests: [], todos: [todo], resume: null, posts: [], unreadPosts: 0 };
  jest.mocked(fetchHome).mockResolvedValue({ ok: true, value: home });
  jest.mocked(fetchNotices).mockResolvedValue({ ok: true, value: { items: [] } });
  jest.mocked(fetchBoard).mockResolvedValue({ ok: true, value: { items: [], next: null } });
});
afterEach(() => jest.restoreAllMocks());

describe('a post that is to be confirmed', () => {
  test('says when it was confirmed, and no longer asks', async () => {
    receipt.mockResolvedValue({ ok: true, value: { confirmedAt: now } });
    await show({ dueAt: now + 3_600_000, confirmedAt: null });
    fireEvent.click(screen.getByRole('button', { name: '确认已读' }));
    expect(await screen.findByText('已确认 · 今天 10:00')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '确认已读' })).toBeNull();
  });

  test('once confirmed leads on to the next to-do; one that was confirmed before does not', async () => {
    receipt.mockResolvedValue({ ok: true, value: { confirmedAt: now } });
    await show({ dueAt: now + 3_600_000, confirmedAt: null });
    fireEvent.click(screen.getByRole('button', { name: '确认已读' }));
    expect(await screen.findByRole('button', { name: '下一件：监察法入门' })).toBeTruthy();
    cleanup();
    await show({ dueAt: now + 3_600_000, confirmedAt: now - 60_000 });
    await screen.findByText(/^已确认/);
    expect(screen.queryByRole('button', { name: /^下一件/ })).toBeNull();
  });

  test('can be confirmed after its due date', async () => {
    await show({ dueAt: now - 86_400_000, confirmedAt: null });
    expect(screen.getByText('这是必读，昨天 10:00 截止，现在仍可补认。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '确认已读' })).toBeTruthy();
  });

  test('can be tried again when the network was away', async () => {
    receipt.mockResolvedValue({ ok: false, code: 'NETWORK' });
    await show({ dueAt: now + 3_600_000, confirmedAt: null });
    fireEvent.click(screen.getByRole('button', { name: '确认已读' }));
    expect(await screen.findByText('没有连上网络，请检查网络后重试。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '确认已读' })).toBeTruthy();
  });
});

test('a post without required reading asks for nothing', async () => {
  await show(null);
  expect(screen.queryByRole('button', { name: '确认已读' })).toBeNull();
});
