import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { PostView } from '../../../core/feed/contract';
import { fetchRunning } from '../../../src/features/disclosure/board-api';
import { fetchPost, sendReceipt } from '../../../src/features/feed/api';
import { fetchVersions, fetchWithdrawn } from '../../../src/features/feed/history-api';
import PostPage from '../../../src/features/feed/pages/post';
import VersionsPage from '../../../src/features/feed/pages/versions';
import { fetchHome, fetchNotices } from '../../../src/features/home/api';
import { commonMessages } from '../../../src/platform/common-messages';
import { router } from '../../mocks/taro';

jest.mock('../../../src/features/disclosure/board-api');
jest.mock('../../../src/features/feed/api');
jest.mock('../../../src/features/feed/history-api');
jest.mock('../../../src/features/home/api');
const receipt = jest.mocked(sendReceipt);

const now = Date.parse('2026-11-20T10:00:00+08:00');
const post = (requiredReading: PostView['requiredReading'], changes: Partial<PostView> = {}): PostView => ({
  postId: 'p1',
  column: 'announcement',
  columnTitle: '公告',
  title: '冬季行车安全',
  body: [{ type: 'paragraph', spans: [{ text: '出车前检查轮胎。' }] }],
  addresses: {},
  unitName: '一支部',
  authorName: '林晓燕',
  publishedAt: now,
  version: 1,
  amendedAt: null,
  officialAnswer: null,
  isOver: false,
  confirmations: [],
  discussion: null,
  requiredReading,
  ...changes,
});

const show = async (requiredReading: PostView['requiredReading'], changes: Partial<PostView> = {}) => {
  jest.mocked(fetchPost).mockResolvedValue({ ok: true, value: post(requiredReading, changes) });
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
  jest.mocked(fetchRunning).mockResolvedValue({ ok: true, value: { items: [] } });
});
afterEach(() => jest.restoreAllMocks());

describe('a post that is to be confirmed', () => {
  test('says when it was confirmed, and no longer asks', async () => {
    receipt.mockResolvedValue({ ok: true, value: { confirmedAt: now, version: 1 } });
    await show({ dueAt: now + 3_600_000, confirmedAt: null });
    fireEvent.click(screen.getByRole('button', { name: '确认已读' }));
    expect(await screen.findByText('已确认 · 今天 10:00')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '确认已读' })).toBeNull();
  });

  test('once confirmed leads on to the next to-do; one that was confirmed before does not', async () => {
    receipt.mockResolvedValue({ ok: true, value: { confirmedAt: now, version: 1 } });
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

describe('a post that was amended', () => {
  const amended = { version: 2, amendedAt: now - 3_600_000 };
  const asked = { dueAt: now + 3_600_000, confirmedAt: null };

  test('says so, and opens what was changed', async () => {
    await show(null, amended);
    expect(screen.getByRole('button', { name: /^已更正.*第 2 版/ })).toBeTruthy();
  });

  test('names the version that was confirmed', async () => {
    const confirmations = [{ version: 1, at: now - 7_200_000 }];
    await show({ ...asked, confirmedAt: now - 7_200_000 }, { ...amended, confirmations });
    expect(screen.getByText('已确认 · 今天 08:00 · 第 1 版')).toBeTruthy();
  });

  test('is confirmed again where that is asked, and tells of the first time', async () => {
    receipt.mockResolvedValue({ ok: true, value: { confirmedAt: now, version: 2 } });
    await show(asked, { ...amended, confirmations: [{ version: 1, at: now - 7_200_000 }] });
    expect(screen.getByText('您 今天 08:00 确认过第 1 版；更正以后，请再确认一次。')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '确认已读' }));
    expect(await screen.findByText('已确认 · 今天 10:00 · 第 2 版')).toBeTruthy();
    expect(receipt).toHaveBeenCalledWith('p1', 2);
  });

  test('that is read in its old text is shown anew before it is confirmed', async () => {
    receipt.mockResolvedValue({ ok: false, code: 'AMENDED_SINCE' });
    await show(asked);
    const next = post(asked, { ...amended, body: [{ type: 'paragraph', spans: [{ text: '雪天停运。' }] }] });
    jest.mocked(fetchPost).mockResolvedValue({ ok: true, value: next });
    fireEvent.click(screen.getByRole('button', { name: '确认已读' }));
    expect(await screen.findByText('雪天停运。')).toBeTruthy();
    expect(screen.getByText('这条信息刚刚更正过，请看过新的内容再确认。')).toBeTruthy();
  });
});

test('what was changed stands beside what it was, version by version', async () => {
  const version = { at: now, title: '冬季行车安全', dueAt: null };
  const items = [
    { ...version, version: 2, text: '出车前检查轮胎。\n雪天停运。' },
    { ...version, version: 1, text: '出车前检查轮胎。\n雪天慢行。' },
  ];
  jest.mocked(fetchVersions).mockResolvedValue({ ok: true, value: { items } });
  render(<VersionsPage />);
  expect((await screen.findByRole('group', { name: '原来' })).textContent).toBe('原来……雪天慢行。');
  expect(screen.getByRole('group', { name: '现在' }).textContent).toBe('现在……雪天停运。');
});

test('of a withdrawn post its reason is left for whoever had read it, and nothing for others', async () => {
  jest.mocked(fetchPost).mockResolvedValue({ ok: false, code: 'NOT_FOUND' });
  const left = {
    postId: 'p1',
    unitName: '一支部',
    publishedAt: now - 7_200_000,
    withdrawnAt: now,
    reason: '时间写错了',
  };
  jest.mocked(fetchWithdrawn).mockResolvedValue({ ok: true, value: left });
  render(<PostPage />);
  expect(await screen.findByText('原因：时间写错了')).toBeTruthy();
  cleanup();
  jest.mocked(fetchWithdrawn).mockResolvedValue({ ok: false, code: 'NOT_FOUND' });
  render(<PostPage />);
  expect(await screen.findByText(commonMessages.NOT_FOUND)).toBeTruthy();
  expect(screen.queryByText(/原因/)).toBeNull();
});

test('官方答复 stands below what is asked, and before its time only when it will be there', async () => {
  const answer = { at: now + 3_600_000, body: null };
  await show(null, { column: 'answer', officialAnswer: answer });
  expect(screen.getByText('官方答复')).toBeTruthy();
  expect(screen.getByText('今天 11:00 公开')).toBeTruthy();
  cleanup();
  const body: PostView['body'] = [{ type: 'paragraph', spans: [{ text: '可以补记。' }] }];
  await show(null, { column: 'answer', officialAnswer: { ...answer, body } });
  expect(screen.getByText('可以补记。')).toBeTruthy();
});
