import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, refuse } from '../../../core/kernel/result';
import type { ReminderRow } from '../../../core/reminders/workbench-contract';
import { RemindBar } from '../../../src/features/reminders/public-workbench';
import * as api from '../../../src/features/reminders/remind/api';
import { reminderSentence } from '../../../src/features/reminders/remind/words';

jest.mock('../../../src/features/reminders/remind/api');
const server = jest.mocked(api);

const now = Date.parse('2026-11-20T10:05:00+08:00');
const row = (changed: Partial<ReminderRow> = {}): ReminderRow => ({
  unitId: 'b1',
  unitName: '第一党支部',
  at: now - 300_000,
  byName: '郑立',
  marked: null,
  isDone: true,
  told: 12,
  messaged: 3,
  ...changed,
});

beforeEach(() => {
  jest.clearAllMocks();
  jest.spyOn(Date, 'now').mockReturnValue(now);
});
afterEach(() => jest.restoreAllMocks());

test.each<[Partial<ReminderRow>, string]>([
  [{}, '今天 10:00，郑立提醒了第一党支部，收到的有 12 人，其中 3 人在微信里也收到。'],
  [{ messaged: 0 }, '今天 10:00，郑立提醒了第一党支部，收到的有 12 人。'],
  [{ told: 0, messaged: 0 }, '今天 10:00，郑立提醒了第一党支部，到时候已经都完成了。'],
  [{ isDone: false, messaged: 0 }, '今天 10:00，郑立提醒了第一党支部，正在发出，已到 12 人。'],
  [{ isDone: false, told: 0, messaged: 0 }, '今天 10:00，郑立提醒了第一党支部，五分钟内发出。'],
  [{ marked: 3, told: 2, messaged: 0 }, '今天 10:00，郑立提醒了第一党支部选中的 3 人，收到的有 2 人。'],
])('says of %j what became of it', (changed, sentence) => {
  expect(reminderSentence(row(changed), now)).toBe(sentence);
});

test('says at night that it waits for the morning', () => {
  const night = Date.parse('2026-11-20T22:10:00+08:00');
  const given = row({ at: night - 300_000, isDone: false, told: 0, messaged: 0 });
  expect(reminderSentence(given, night)).toBe('今天 22:05，郑立提醒了第一党支部，早上八点以后发出。');
});

const show = (missing = 5, today: ReminderRow[] = [], mayRemind = true) => {
  server.fetchReminders.mockResolvedValue(ok({ today, mayRemind }));
  return act(async () => {
    render(<RemindBar assignmentId='post:p1' unitId='b1' missing={missing} />);
  });
};
const press = () =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name: '提醒没有完成的人' }));
  });

test('names whom it reaches before it reminds, and says what came of it', async () => {
  server.sendReminder.mockResolvedValue(
    ok({ today: [row({ isDone: false, told: 0, messaged: 0 })], mayRemind: false }),
  );
  const ask = jest.spyOn(Taro, 'showModal');
  await show();
  await press();
  expect(ask).toHaveBeenCalledWith(expect.objectContaining({ title: '提醒 5 人？' }));
  expect(server.sendReminder).toHaveBeenCalledWith({ assignmentId: 'post:p1', unitId: 'b1' });
  expect(screen.getByText(/五分钟内发出/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('says why it could not', async () => {
  server.sendReminder.mockResolvedValue(refuse('ASSIGNMENT_CLOSED'));
  await show();
  await press();
  expect(screen.getByText('这项任务还没有开始，或已经截止，不再提醒。')).toBeTruthy();
});

test.each<[string, number, ReminderRow[], boolean]>([
  ['there was a reminder today', 5, [row()], false],
  ['the assignment is closed', 5, [], false],
  ['nobody is missing', 0, [], true],
])('offers nothing when %s', async (_when, missing, today, mayRemind) => {
  await show(missing, today, mayRemind);
  expect(screen.queryByRole('button')).toBeNull();
});
