import { act, fireEvent, render, screen } from '@testing-library/react';
import type { WeekView } from '../../../core/checkin/contract';
import type { HomeView } from '../../../core/home/contract';
import type { MeView } from '../../../core/org/contract';
import { fetchLive } from '../../../src/features/activities/live-api';
import { sendCheckIn } from '../../../src/features/checkin/api';
import { fetchRunning } from '../../../src/features/disclosure/board-api';
import { fetchDuties, fetchHome, fetchNotices, sendRead } from '../../../src/features/home/api';
import { Home } from '../../../src/features/home/components/home';
import NoticesPage from '../../../src/features/home/pages/notices';
import TodosPage from '../../../src/features/home/pages/todos';
import { useHome } from '../../../src/features/home/store';
import { fetchMembership } from '../../../src/features/org/identity-api';
import { useMembership } from '../../../src/features/org/me-store';

jest.mock('../../../src/features/activities/live-api');
jest.mock('../../../src/features/checkin/api');
jest.mock('../../../src/features/disclosure/board-api');
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
  policy: { checkIn: 'voluntary', incentives: 'private', standings: 'branch', sharing: 'on', voices: 'off' },
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
  jest.mocked(fetchLive).mockResolvedValue({ ok: true, value: { items: [] } });
  jest.mocked(fetchRunning).mockResolvedValue({ ok: true, value: { items: [] } });
  jest.mocked(fetchDuties).mockReset();
  useMembership.getState().forget();
});
afterEach(() => jest.restoreAllMocks());

describe('首页', () => {
  test('says who I am', async () => {
    answer();
    await show();
    expect(screen.getByText('陈小雨')).toBeTruthy();
    expect(screen.getByText(/^一支部\s+11月20日 周五$/)).toBeTruthy();
  });

  test('shows a check-in at once', async () => {
    answer();
    jest.mocked(sendCheckIn).mockResolvedValue({ ok: true, value: week(true) });
    await show();
    fireEvent.click(screen.getByRole('button', { name: '打卡' }));
    expect(await screen.findByText('今天已打卡')).toBeTruthy();
    expect(screen.getByRole('img', { name: '本周 2 天' })).toBeTruthy();
  });

  test('a check-in stands, although 首页 was asked for before it', async () => {
    answer();
    jest.mocked(sendCheckIn).mockResolvedValue({ ok: true, value: week(true) });
    await show();
    let arrive: (value: Awaited<ReturnType<typeof fetchHome>>) => void = () => undefined;
    home.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    const refreshed = useHome.getState().refresh();
    fireEvent.click(screen.getByRole('button', { name: '打卡' }));
    await screen.findByText('今天已打卡');
    await act(async () => {
      arrive({ ok: true, value: view({ unreadPosts: 3 }) });
      await refreshed;
    });
    expect(useHome.getState().home).toMatchObject({ value: { unreadPosts: 3, week: { isCheckedIn: true } } });
    // What is asked for after it is as the server says.
    answer();
    await act(() => useHome.getState().refresh());
    expect(useHome.getState().home).toMatchObject({ value: { week: { isCheckedIn: false } } });
  });

  test('offers no check-in where the policy has none', async () => {
    answer({ week: null });
    await show();
    expect(screen.queryByRole('button', { name: '打卡' })).toBeNull();
  });

  const weekly = { kind: 'weeklyTest' as const, subjectId: 'w', title: '第47周自测', dueAt: now + 3_600_000 };
  const reading = (number: number) => ({
    kind: 'requiredReading' as const,
    subjectId: `p${number}`,
    title: `必读${number}`,
    dueAt: now + number,
  });

  test.each([
    ['notStarted', '开始自测'],
    ['open', '接着作答'],
  ] as const)('puts a weekly test that is %s first, with the button', async (state, name) => {
    answer({ weeklyTests: [{ ...test1, state, score: null }], todos: [weekly, reading(1)] });
    await show();
    expect(screen.getByRole('button', { name })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^必读1 必读/ })).toBeTruthy();
  });

  test('gives the button to the first to-do when no weekly test is open', async () => {
    answer({ todos: [reading(1), reading(2)] });
    await show();
    expect(screen.getByRole('button', { name: '去确认' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^必读2 必读/ })).toBeTruthy();
  });

  test('shows three to-dos and the way to all of them', async () => {
    answer({
      weeklyTests: [{ ...test1, state: 'open', score: null }],
      todos: [weekly, ...[1, 2, 3].map(reading)],
    });
    await show();
    expect(screen.queryByText('必读3')).toBeNull();
    expect(screen.getByRole('button', { name: '全部待办' })).toBeTruthy();
    render(<TodosPage />);
    expect(await screen.findByRole('button', { name: /^必读3 必读/ })).toBeTruthy();
  });

  test.each([
    ['finished', { earned: 8, total: 10 }, '待办都做完了', /^本周自测 8\/10 分。下一次每周自测周一开始/],
    ['finished', null, '待办都做完了', /^本周自测已经做完。/],
    ['missed', null, '现在没有待办', /^下一次每周自测周一开始/],
  ] as const)(
    'with nothing left to do and a weekly test that is %s %j says: %s',
    async (state, score, title, words) => {
      answer({ weeklyTests: [{ ...test1, state, score }] });
      await show();
      expect(screen.getByText(title)).toBeTruthy();
      expect(screen.getByText(words)).toBeTruthy();
      expect(screen.queryByText('看看本周的成绩和解析') !== null).toBe(state === 'finished');
    },
  );

  describe('待我处理', () => {
    const duty = {
      kind: 'posts' as const,
      count: 100,
      title: '班前会怎么开',
      dueAt: null,
      since: now - 2 * 86_400_000,
    };
    const duties = { ok: true as const, value: { items: [duty] } };
    const row = '审稿 最早的等了 2 天 班前会怎么开 99+';
    const roles = [{ role: 'secretary' as const, unitId: 'b1', unitName: '一支部' }];
    const asSecretary = () =>
      jest
        .mocked(fetchMembership)
        .mockResolvedValue({ ok: true, value: { state: 'member', me: { ...me('郑立'), roles } } });
    const isAbove = (one: string, other: string) =>
      screen.getByText(one).compareDocumentPosition(screen.getByText(other)) === Node.DOCUMENT_POSITION_FOLLOWING;

    test('is nothing to somebody without a role', async () => {
      answer();
      await show();
      expect(screen.queryByText('待我处理')).toBeNull();
      expect(fetchDuties).not.toHaveBeenCalled();
    });

    test('comes together with the rest, above it', async () => {
      asSecretary();
      let come = (_: typeof duties) => {};
      jest.mocked(fetchDuties).mockReturnValue(
        new Promise((resolve) => {
          come = resolve;
        }),
      );
      answer();
      render(<Home />);
      await act(async () => {});
      expect(fetchHome).toHaveBeenCalled();
      expect(fetchDuties).toHaveBeenCalled();
      expect(screen.queryByText('支部动态')).toBeNull();
      await act(async () => come(duties));
      expect(screen.getByRole('button', { name: row })).toBeTruthy();
      expect(isAbove('待我处理', '支部动态')).toBe(true);
    });

    test('that is too late stands below what is on the screen, and first when 首页 is shown again', async () => {
      jest.useFakeTimers({ now });
      asSecretary();
      let come = (_: typeof duties) => {};
      jest.mocked(fetchDuties).mockReturnValueOnce(
        new Promise((resolve) => {
          come = resolve;
        }),
      );
      answer();
      render(<Home />);
      await act(() => jest.advanceTimersByTimeAsync(60_000));
      expect(screen.getByText('支部动态')).toBeTruthy();
      expect(screen.queryByText('待我处理')).toBeNull();
      await act(async () => come(duties));
      expect(isAbove('支部动态', '待我处理')).toBe(true);

      jest.mocked(fetchDuties).mockResolvedValue(duties);
      await act(() => useHome.getState().refresh());
      expect(isAbove('待我处理', '支部动态')).toBe(true);
      jest.useRealTimers();
    });

    test('keeps nothing back when it cannot be had', async () => {
      asSecretary();
      jest.mocked(fetchDuties).mockResolvedValue({ ok: false, code: 'INTERNAL' });
      answer();
      await show();
      expect(screen.queryByText('待我处理')).toBeNull();
    });
  });

  test('shows a 公示 while it runs', async () => {
    const ends = now + 2.5 * 86_400_000;
    const items = [
      { disclosureId: 'd1', title: '拟接收的公示', unitName: '一支部', publishedAt: now - 86_400_000, endsAt: ends },
    ];
    jest.mocked(fetchRunning).mockResolvedValue({ ok: true, value: { items } });
    answer();
    await show();
    expect(await screen.findByRole('button', { name: /^拟接收的公示 公示 一支部 11月22日止/ })).toBeTruthy();
  });

  test('shows the activities that concern me now, and why', async () => {
    const items = [
      { activityId: 'a1', title: '冬运值守', why: 'offered' as const, at: now + 3_600_000 },
      { activityId: 'a2', title: '微党课', why: 'today' as const, at: now + 7_200_000 },
      { activityId: 'a4', title: '值守', why: 'running' as const, at: now + 3_600_000 },
      { activityId: 'a3', title: '参观', why: 'closing' as const, at: now + 86_400_000 },
    ];
    jest.mocked(fetchLive).mockResolvedValue({ ok: true, value: { items } });
    answer();
    await show();
    expect(await screen.findByRole('button', { name: /^冬运值守 活动 名额为您保留到今天 11:00/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^微党课 活动 您已报名，今天 12:00 开始/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^参观 活动 报名明天 10:00 截止/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^值守 活动 您已报名，今天 11:00 结束/ })).toBeTruthy();
  });

  test('keeps what it shows when it cannot be brought up to date, and says so', async () => {
    answer({ todos: [{ kind: 'requiredReading', subjectId: 'p1', title: '冬季行车安全', dueAt: now + 3_600_000 }] });
    await show();
    home.mockResolvedValue({ ok: false, code: 'NETWORK' });
    await act(() => useHome.getState().refresh());
    expect(screen.getByRole('button', { name: '去确认' })).toBeTruthy();
    expect(screen.getByText('没有连上网络，请检查网络后重试。')).toBeTruthy();
  });

  test('as many notices as are fetched at once stand for more', async () => {
    answer();
    const items = Array.from({ length: 20 }, (_, at) => ({ order: String(at), text: '一条', at: now, link: null }));
    jest.mocked(fetchNotices).mockResolvedValue({ ok: true, value: { items } });
    await show();
    expect(await screen.findByRole('button', { name: '通知，20 条以上未读' })).toBeTruthy();
    expect(screen.getByText('20+')).toBeTruthy();
  });

  test('tells what happened to a score of mine until I have read it', async () => {
    answer();
    const text = '《第46周自测》中有一题已更正，您的得分由 3 分变为 5 分。';
    const items = [
      {
        order: '2',
        text,
        at: now,
        link: { kind: 'attempt' as const, id: 'a1' },
      },
    ];
    jest.mocked(fetchNotices).mockResolvedValue({ ok: true, value: { items } });
    jest.mocked(sendRead).mockResolvedValue({ ok: true, value: { read: 1 } });
    await show();
    expect(await screen.findByRole('button', { name: '通知，1 条未读' })).toBeTruthy();
    render(<NoticesPage />);
    await screen.findByText(text);
    fireEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(screen.queryByText(text)).toBeNull();
    expect(sendRead).toHaveBeenCalledWith('2');
  });

  test('shows nothing of the person before', async () => {
    answer({ resume: { lessonId: 'l', lessonTitle: '第一课', courseId: 'c', courseTitle: '监察法' } });
    const { unmount } = render(<Home />);
    await screen.findByText('继续学习：第一课');
    unmount();
    useMembership.getState().forget();
    home.mockReturnValue(new Promise(() => {}));
    render(<Home />);
    await screen.findByText('陈小雨');
    expect(screen.queryByText('继续学习：第一课')).toBeNull();
  });
});
