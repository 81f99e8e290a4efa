import { act, render, screen } from '@testing-library/react';
import type { PostRow } from '../../../core/feed/contract';
import { fetchHead, fetchPost, fetchPosts, sendReceipt } from '../../../src/features/feed/api';
import { usePost } from '../../../src/features/feed/post-store';
import { PostFeed, useFeed, useFeedHead } from '../../../src/features/feed/public';

jest.mock('../../../src/features/feed/api');

const now = Date.parse('2026-11-20T10:00:00+08:00');
const row = (changes: Partial<PostRow>): PostRow => ({
  postId: 'p1',
  column: 'announcement',
  columnTitle: '公告',
  title: '冬季行车安全',
  summary: '出车前检查轮胎。',
  picture: null,
  unitName: '一支部',
  publishedAt: now,
  requiredReading: null,
  answerAt: null,
  isUnread: false,
  ...changes,
});
const show = async (...rows: PostRow[]) => {
  jest.mocked(fetchPosts).mockResolvedValue({ ok: true, value: { items: rows, next: null } });
  render(<PostFeed />);
  await act(() => useFeed.getState().refresh('all'));
};
const isThere = (name: string) => expect(screen.getByRole('button', { name })).toBeTruthy();

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(now);
  useFeed.getState().forget();
  useFeedHead.getState().forget();
});
afterEach(() => jest.restoreAllMocks());

test.each<[string, Partial<PostRow>, string]>([
  ['a post that I have not opened', { isUnread: true }, '冬季行车安全 出车前检查轮胎。 公告 一支部 今天 10:00 未读'],
  ['one that I have', {}, '冬季行车安全 出车前检查轮胎。 公告 一支部 今天 10:00'],
  [
    'one that I have to confirm',
    { requiredReading: { dueAt: now + 3_600_000, confirmedAt: null } },
    '冬季行车安全 出车前检查轮胎。 必读 今天 11:00 截止 一支部',
  ],
  [
    'one that I have confirmed',
    { requiredReading: { dueAt: now + 3_600_000, confirmedAt: now } },
    '冬季行车安全 出车前检查轮胎。 公告 一支部 ✓ 已确认',
  ],
])('%s says so', async (_, changes, label) => {
  await show(row(changes));
  isThere(label);
});

test('the columns say how much of each is unread', async () => {
  jest.mocked(fetchHead).mockResolvedValue({
    ok: true,
    value: {
      columns: [
        { column: 'announcement', title: '公告', posts: 1 },
        { column: 'people', title: '身边好人', posts: 2 },
        { column: 'brief', title: '党务简报', posts: 0 },
      ],
      pins: [],
    },
  });
  await show(row({}));
  await act(() => useFeedHead.getState().refresh());
  for (const name of ['全部 3', '公告 1', '身边好人 2', '党务简报'])
    expect(screen.getByRole('radio', { name })).toBeTruthy();
});

test('what is pinned stands at the top and is not repeated, until it is taken away', async () => {
  const pinned = row({ postId: 'p2', title: '换届工作安排' });
  const head = (pins: PostRow[]) =>
    jest.mocked(fetchHead).mockResolvedValue({
      ok: true,
      value: { columns: [{ column: 'brief', title: '党务简报', posts: 0 }], pins },
    });
  head([pinned]);
  await show(row({}), pinned);
  await act(() => useFeedHead.getState().refresh());
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent?.slice(0, 6))).toEqual([
    '换届工作安排',
    '冬季行车安全',
  ]);
  // In its column it has its place.
  await act(() => useFeed.getState().open('brief'));
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent?.slice(0, 6))).toEqual([
    '冬季行车安全',
    '换届工作安排',
  ]);
  head([]);
  await act(() => useFeedHead.getState().refresh());
  await act(() => useFeed.getState().open('all'));
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent?.slice(0, 6))).toEqual([
    '冬季行车安全',
    '换届工作安排',
  ]);
});

test('what has been opened and confirmed is neither unread nor required when its reader comes back', async () => {
  const requiredReading = { dueAt: now + 3_600_000, confirmedAt: null };
  await show(row({ isUnread: true, requiredReading }));
  const text = { body: [], addresses: {}, authorName: '林晓燕' };
  const post = {
    ...row({ requiredReading }),
    ...text,
    version: 1,
    amendedAt: null,
    officialAnswer: null,
    isOver: false,
    confirmations: [],
    discussion: null,
  };
  jest.mocked(fetchPost).mockResolvedValue({ ok: true, value: post });
  jest.mocked(sendReceipt).mockResolvedValue({ ok: true, value: { confirmedAt: now, version: 1 } });
  await act(() => usePost.getState().open('p1'));
  isThere('冬季行车安全 出车前检查轮胎。 必读 今天 11:00 截止 一支部');
  await act(() => usePost.getState().confirm());
  isThere('冬季行车安全 出车前检查轮胎。 公告 一支部 ✓ 已确认');
});
