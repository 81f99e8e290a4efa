import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ActivityView } from '../../../core/activities/contract';
import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/activities/activity/api';
import { activityIn, codeIn, dropScan, keptScan } from '../../../src/features/activities/activity/scan';
import { useActivity } from '../../../src/features/activities/activity/store';
import ActivityPage from '../../../src/features/activities/pages/activity';
import { confirm } from '../../../src/platform/confirm';
import { router } from '../../mocks/taro';

jest.mock('../../../src/features/activities/activity/api');
jest.mock('../../../src/platform/confirm');
const server = jest.mocked(api);

const STARTS = Date.parse('2026-11-27T14:00:00+08:00');
const HOUR = 3_600_000;
const view = (changes: Partial<ActivityView> = {}): ActivityView => ({
  activityId: 'a1',
  title: '参观公交博物馆',
  unitName: '第一党支部',
  venue: '公交博物馆',
  startsAt: STARTS,
  endsAt: STARTS + 2 * HOUR,
  closesAt: STARTS - 20 * HOUR,
  stage: 'open',
  seats: 2,
  taken: 1,
  waiting: 0,
  mine: { state: 'none', was: null },
  attended: false,
  details: '八点集合\n带好证件',
  contact: '',
  remark: null,
  changes: [],
  takesCode: false,
  attendance: null,
  followUp: null,
  ...changes,
});

async function show(given: Partial<ActivityView> = {}, params: Record<string, string> = {}) {
  server.fetchActivity.mockResolvedValue(ok(view(given)));
  router.params = { activityId: 'a1', ...params };
  await act(async () => {
    render(<ActivityPage />);
  });
}
const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });

beforeEach(() => {
  jest.resetAllMocks();
  jest.mocked(confirm).mockResolvedValue(true);
  dropScan();
  useActivity.setState({ activityId: '', view: { state: 'loading' }, busy: null, refusal: null, isScanKept: false });
});

describe('my place', () => {
  test('is offered by a sign-up, which then says so', async () => {
    await show();
    expect(screen.getByText('还有 1 个名额')).toBeTruthy();
    expect(screen.getByText('11月27日 周五 14:00–16:00')).toBeTruthy();
    server.sendSignUp.mockResolvedValue(ok(view({ mine: { state: 'seated' }, taken: 2 })));
    await press('报名参加');
    expect(screen.getByText('您已报名')).toBeTruthy();
    expect(screen.getByRole('button', { name: '退出活动' })).toBeTruthy();
  });

  test.each<[Partial<ActivityView>, string]>([
    [{ stage: 'running', mine: { state: 'seated' } }, '正在进行，您已报名'],
    [{ stage: 'over', mine: { state: 'seated' } }, '已结束，您报过名'],
    [{ stage: 'over', mine: { state: 'waiting', position: 2 } }, '已结束，您没有候补上'],
  ])('tells whoever has one, or waited, what runs and what is over: %j', async (given, words) => {
    await show(given);
    expect(screen.getByText(words)).toBeTruthy();
  });

  test('in the list is told with its number, and given up after a question', async () => {
    await show({ mine: { state: 'waiting', position: 2 }, taken: 2, waiting: 3 });
    expect(screen.getByText('您在候补第 2 位')).toBeTruthy();
    jest.mocked(confirm).mockResolvedValueOnce(false);
    await press('退出候补');
    expect(server.sendLeave).not.toHaveBeenCalled();
    server.sendLeave.mockResolvedValue(ok(view({ taken: 2, waiting: 2, mine: { state: 'none', was: 'left' } })));
    await press('退出候补');
    expect(screen.getByText('名额已满，2 人候补')).toBeTruthy();
    expect(screen.getByRole('button', { name: '名额已满，排候补' })).toBeTruthy();
  });

  test('is a seat where one is free, though others still think about theirs', async () => {
    await show({ seats: 100, taken: 3, waiting: 2 });
    expect(screen.getByText('还有 97 个名额')).toBeTruthy();
    server.sendSignUp.mockResolvedValue(ok(view({ seats: 100, taken: 4, waiting: 2, mine: { state: 'seated' } })));
    await press('报名参加');
    expect(screen.getByText('您已报名')).toBeTruthy();
  });

  test('is not offered again to whoever was removed', async () => {
    await show({ mine: { state: 'none', was: 'removed' } });
    expect(screen.getByText('您被移出了名册，不能再报名')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /报名|候补/ })).toBeNull();
  });

  test('that is kept says until when; one that is gone says why', async () => {
    await show({ mine: { state: 'offered', position: 1, until: STARTS - 30 * HOUR }, taken: 2, waiting: 1 });
    expect(screen.getByText(/为您保留到11月26日 周四 08:00。到时没有接受，名额给下一位/)).toBeTruthy();
    server.sendAccept.mockResolvedValue(refuse('OFFER_OVER'));
    await press('接受名额');
    expect(screen.getByRole('alert').textContent).toContain('已经过时，给了下一位');
  });

  test('after the close offers nothing, and when it was cancelled says why', async () => {
    await show({ stage: 'cancelled', remark: '大雨' });
    expect(screen.getByText('活动取消了：大雨')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /报名|候补/ })).toBeNull();
  });
});

describe('attendance', () => {
  const running = { stage: 'running' as const, mine: { state: 'seated' as const }, takesCode: true };
  const confirmed = { state: 'confirmed' as const, marks: [], at: STARTS };

  test('by a link with a code is sent at once', async () => {
    server.sendAttend.mockResolvedValue(ok(view({ ...running, attendance: confirmed })));
    await show({ ...running, attendance: confirmed }, { code: '12345678' });
    expect(server.sendAttend).toHaveBeenCalledWith({ activityId: 'a1', code: '12345678', scannedAt: null });
    expect(screen.getByText('已签到')).toBeTruthy();
    expect(keptScan('a1')).toBeNull();
  });

  test('without a network is kept on the phone, and sent later with the time of the scan', async () => {
    server.sendAttend.mockResolvedValue(refuse('NETWORK'));
    await show(running, { code: '12345678' });
    expect(screen.getByText(/签到码记在这台手机上了/)).toBeTruthy();
    const { at } = keptScan('a1') ?? {};
    const late = { state: 'waiting' as const, marks: ['late' as const], at: STARTS };
    server.sendAttend.mockResolvedValue(ok(view({ ...running, attendance: late })));
    await act(async () => {
      window.dispatchEvent(new Event('online'));
    });
    expect(server.sendAttend).toHaveBeenLastCalledWith({ activityId: 'a1', code: '12345678', scannedAt: at });
    expect(screen.getByText('等书记确认')).toBeTruthy();
    expect(keptScan('a1')).toBeNull();
  });

  test('before signing in is kept too, and comes as one that was late', async () => {
    server.sendAttend.mockResolvedValue(refuse('UNAUTHENTICATED'));
    await show(running, { code: '12345678' });
    expect(keptScan('a1')?.code).toBe('12345678');
    await act(() => useActivity.getState().attend('a1', '12345678'));
    expect(server.sendAttend.mock.lastCall?.[0].scannedAt).toEqual(keptScan('a1')?.at);
  });

  test('with a code that is refused says so, and keeps nothing', async () => {
    server.sendAttend.mockResolvedValue(refuse('CODE_OLD'));
    await show(running);
    fireEvent.change(screen.getByLabelText('签到码'), { target: { value: '1234 5678' } });
    await press('签到');
    expect(server.sendAttend).toHaveBeenCalledWith({ activityId: 'a1', code: '12345678', scannedAt: null });
    const card = screen.getByText('现场屏幕上的八位数字，每分钟换一个').closest('[class*="card"]');
    expect(card?.querySelector('[role="alert"]')?.textContent).toContain('已经换过了');
    expect(keptScan('a1')).toBeNull();
  });

  test('is not asked for while no code is shown', async () => {
    await show({ mine: { state: 'seated' } });
    expect(screen.queryByLabelText('签到码')).toBeNull();
  });
});

test.each([
  ['https://x.cn/#/features/activities/pages/activity/index?activityId=a-1&code=12345678', 'a-1', '12345678'],
  ['1234 5678', '', '12345678'],
  ['https://x.cn/?code=123456789', '', null],
  ['something else', '', null],
])('of “%s” the activity and the code are read', (scanned, activityId, code) => {
  expect([activityIn(scanned), codeIn(scanned)]).toEqual([activityId, code]);
});
