import { act, fireEvent, render, screen } from '@testing-library/react';
import type { RollRow, RollView } from '../../../core/activities/workbench-contract';
import { ok } from '../../../core/kernel/result';
import * as api from '../../../src/features/activities/desk/api';
import { RollPerson } from '../../../src/features/activities/desk/components/roll-person';
import { useRoll } from '../../../src/features/activities/desk/roll-store';
import { rollTable } from '../../../src/features/activities/desk/roll-words';
import { confirm } from '../../../src/platform/confirm';

jest.mock('../../../src/features/activities/desk/api');
jest.mock('../../../src/platform/confirm');
const server = jest.mocked(api);

const STARTS = Date.parse('2026-11-27T14:00:00+08:00');
const row: RollRow = {
  memberId: 'm1',
  name: '冯岩',
  unitName: '第一党支部',
  isOwn: false,
  state: 'seated',
  position: null,
  until: null,
  attendance: { state: 'waiting', marks: ['late'], at: STARTS, shownAt: STARTS, tick: null },
};
const roll: RollView = {
  activityId: 'a1',
  title: '参观公交博物馆',
  startsAt: STARTS,
  endsAt: STARTS + 7_200_000,
  closesAt: STARTS,
  isCancelled: false,
  seats: 2,
  rows: [row],
  mayDecide: true,
  mayTick: true,
};
const show = (given: Partial<RollRow> = {}) =>
  render(<RollPerson roll={roll} row={{ ...row, ...given }} onClose={() => undefined} />);

beforeEach(() => {
  jest.resetAllMocks();
  useRoll.setState({ activityId: 'a1', roll: { state: 'ready', value: roll }, isBusy: false, message: null });
});

test('somebody else’s arrival is ticked; one’s own is for others', async () => {
  const shown = show();
  expect(screen.getByRole('button', { name: '确认到场' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '不确认' })).toBeTruthy();
  shown.unmount();
  show({ isOwn: true });
  expect(screen.getByText('您自己的签到，由别的书记或管理员确认。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /确认/ })).toBeNull();
});

test('a removal says before it what it means, and is sent with its reason', async () => {
  jest.mocked(confirm).mockResolvedValue(true);
  server.sendRemoval.mockResolvedValue(ok({ ...roll, rows: [] }));
  show();
  fireEvent.input(screen.getByRole('textbox'), { target: { value: '当天值班' }, detail: { value: '当天值班' } });
  await act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '移出名册' }));
  });
  expect(confirm).toHaveBeenCalledWith(
    expect.objectContaining({ content: expect.stringContaining('不能再报这个活动') }),
  );
  expect(server.sendRemoval).toHaveBeenCalledWith({ activityId: 'a1', memberId: 'm1', reason: '当天值班' });
});

test('the roll goes to the clipboard and into a file with where everybody stands', () => {
  const { title, rows } = rollTable({
    title: roll.title,
    rows: [
      row,
      { ...row, name: '石磊', state: 'waiting', position: 1, attendance: null },
      {
        ...row,
        name: '韩梅',
        state: 'offered',
        position: 2,
        until: Date.parse('2026-11-20T18:00:00+08:00'),
        attendance: null,
      },
    ],
  });
  expect(title).toBe('参观公交博物馆名册');
  expect(rows).toEqual([
    ['冯岩', '第一党支部', '已报名', '等确认'],
    ['石磊', '第一党支部', '候补第 1 位', ''],
    ['韩梅', '第一党支部', '名额保留到11月20日 周五 18:00，候补第 2 位', ''],
  ]);
});
