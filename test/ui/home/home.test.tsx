import { act, fireEvent, render, screen } from '@testing-library/react';
import type { WeekView } from '../../../core/checkin/contract';
import type { HomeView } from '../../../core/home/contract';
import type { MeView } from '../../../core/org/contract';
import { sendCheckIn } from '../../../src/features/checkin/api';
import { fetchHome, fetchNotices, sendRead } from '../../../src/features/home/api';
import { Home } from '../../../src/features/home/components/home';
import { useHome } from '../../../src/features/home/store';
import { fetchMembership } from '../../../src/features/org/identity-api';
import { useMembership } from '../../../src/features/org/me-store';

jest.mock('../../../src/features/checkin/api');
jest.mock('../../../src/features/home/api');
jest.mock('../../../src/features/org/identity-api');
const home = jest.mocked(fetchHome);

const me = (name: string): MeView => ({
  memberId: name,
  name,
  unitId: 'b1',
  unitName: '一支部',
  roles: [],
  isExempt: false,
  policy: { checkIn: 'voluntary', incentives: 'private', standings: 'branch' },
});

const now = Date.parse('2026-11-20T10:00:00+08:00');
const week = (isCheckedIn: boolean): WeekView => ({
  today: '2026-11-20',
  isCheckedIn,
  streak: isCheckedIn ? 2 : 1,
  days: [16, 17, 18, 19, 20, 21, 22].map((day) => ({
    day: `2026-11-${day}`,
    isCheckedIn: day === 19 || (isCheckedIn && day === 20),
  })),
});
const view = (changes: Partial<HomeView> = {}): HomeView => ({
  week: week(false),
  weeklyTests: [],
  contests: [],
  todos: [],
  resume: null,
  posts: [],
  unreadPosts: 0,
  ...changes,
});
const test1 = {
  paperId: 'w',
  title: '第47周自测',
  questions: 10,
  minutes: 10,
  opensAt: now,
  closesAt: now + 3_600_000,
};

const answer = (changes?: Partial<HomeView>) => home.mockResolvedValue({ ok: true, value: view(changes) });
const show = async () => {
  render(<Home />);
  await screen.findByText('支部动态');
};

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(now);
  jest.mocked(fetchMembership).mockResolvedValue({ ok: true, value: { state: 'member', me: me('陈小雨') } });
  jest.mocked(fetchNotices).mockResolvedValue({ ok: true, value: { items: [] } });
  useMembership.getState().forget();
});
afterEach(() => jest.restoreAllMocks());

describe('首页', () => {
  test('says who I am', async () => {
    answer();
    await show();
    expect(screen.getByText('陈小雨')).toBeTruthy();
    expect(screen.getByText('一支部')).toBeTruthy();
  });

  test('shows a check-in at once', async () => {
    answer();
    jest.mocked(sendCheckIn).mockResolvedValue({ ok: true, value: week(true) });
    await show();
    fireEvent.click(screen.getByRole('button', { name: '打卡' }));
    expect(await screen.findByText('今天已打卡')).toBeTruthy();
    expect(screen.getByRole('img', { name: '本周 2 天' })).toBeTruthy();
  });

  test('offers no check-in where the policy has none', async () => {
    answer({ week: null });
    await show();
    expect(screen.queryByRole('button', { name: '打卡' })).toBeNull();
  });

  test.each([
    [{ state: 'notStarted', score: null }, '开始自测'],
    [{ state: 'open', score: null }, '接着作答'],
    [{ state: 'finished', score: { earned: 8, total: 10 } }, '已完成 8/10'],
    [{ state: 'finished', score: null }, '已完成'],
    [{ state: 'missed', score: null }, '已结束'],
  ] as const)('says of a weekly test that is %j: %s', async (standing, words) => {
    answer({ weeklyTests: [{ ...test1, ...standing }] });
    await show();
    expect(screen.getByText(words)).toBeTruthy();
  });

  test('keeps what it shows when it cannot be brought up to date, and says so', async () => {
    answer({ todos: [{ kind: 'requiredReading', subjectId: 'p1', title: '冬季行车安全', dueAt: now + 3_600_000 }] });
    await show();
    home.mockResolvedValue({ ok: false, code: 'NETWORK' });
    await act(() => useHome.getState().refresh());
    expect(screen.getByRole('button', { name: '冬季行车安全，必读 · 今天 11:00 截止' })).toBeTruthy();
    expect(screen.getByText('没有连上网络，请检查网络后重试。')).toBeTruthy();
  });

  test('tells what happened to a score of mine until I have read it', async () => {
    answer();
    const text = '《第46周自测》中有一题已更正，您的得分由 3 分变为 5 分。';
    const items = [{ order: '2', text, at: now, attemptId: 'a1' }];
    jest.mocked(fetchNotices).mockResolvedValue({ ok: true, value: { items } });
    jest.mocked(sendRead).mockResolvedValue({ ok: true, value: { read: 1 } });
    await show();
    await screen.findByText(text);
    fireEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText(text)).toBeNull();
    expect(sendRead).toHaveBeenCalledWith('2');
  });

  test('shows nothing of the person before', async () => {
    answer({ resume: { lessonId: 'l', lessonTitle: '第一课', courseId: 'c', courseTitle: '监察法' } });
    const { unmount } = render(<Home />);
    await screen.findByText('第一课');
    unmount();
    useMembership.getState().forget();
    home.mockReturnValue(new Promise(() => {}));
    render(<Home />);
    await screen.findByText('陈小雨');
    expect(screen.queryByText('第一课')).toBeNull();
  });
});
