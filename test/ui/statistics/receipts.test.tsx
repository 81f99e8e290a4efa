import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok } from '../../../core/kernel/result';
import type { ReceiptGroup, ReceiptRow, ReceiptsView } from '../../../core/statistics/receipts-contract';
import { fetchReminders } from '../../../src/features/reminders/remind/api';
import ReceiptsPage from '../../../src/features/statistics/pages/receipts';
import * as api from '../../../src/features/statistics/receipts/api';
import { receiptTable } from '../../../src/features/statistics/receipts/words';
import { router } from '../../mocks/taro';

jest.mock('../../../src/features/reminders/remind/api');
jest.mock('../../../src/features/statistics/receipts/api');
const server = jest.mocked(api);

const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const figures = (changes: Partial<Record<ReceiptGroup, number>>) => ({
  confirmed: 0,
  read: 0,
  unread: 0,
  exempt: 0,
  later: 0,
  ...changes,
});
const unit = (unitId: string, unitName: string, of: ReturnType<typeof figures>, parentId: string | null = null) => ({
  unitId,
  unitName,
  initials: '',
  parentId,
  figures: of,
});
const view: ReceiptsView = {
  assignment: {
    assignmentId: 'post:p1',
    kind: 'requiredReading',
    title: '冬季行车',
    opensAt: 0,
    dueAt: NOW + 3_600_000,
  },
  total: figures({ confirmed: 2, read: 1, unread: 1 }),
  units: [unit('b1', '一支部', figures({ confirmed: 2, unread: 1 })), unit('b2', '二支部', figures({ read: 1 }))],
  groups: [],
};
const row = (name: string, changes: Partial<ReceiptRow> = {}): ReceiptRow => ({
  memberId: name,
  name,
  unitName: '一支部',
  readAt: null,
  confirmations: [],
  ...changes,
});
const confirmed = row('林晓燕', {
  readAt: NOW - 60_000,
  confirmations: [
    { version: 1, at: NOW - 60_000 },
    { version: 2, at: NOW },
  ],
});
const PEOPLE: Record<string, ReceiptRow[]> = {
  'b1 unread': [row('郑海涛')],
  'b1 confirmed': [confirmed, row('冯岩', { confirmations: [{ version: 1, at: NOW }] })],
  'b2 read': [row('王宁', { readAt: NOW - 60_000 })],
};

beforeEach(async () => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  router.params = { assignmentId: 'post:p1' };
  jest.mocked(fetchReminders).mockResolvedValue(ok({ today: [], mayRemind: true }));
  server.fetchReceipts.mockResolvedValue(ok(view));
  server.fetchReceiptRows.mockImplementation(async ({ unitId, group }) =>
    ok({ items: PEOPLE[`${unitId} ${group}`] ?? [] }),
  );
  await act(async () => {
    render(<ReceiptsPage />);
  });
});
afterEach(() => jest.restoreAllMocks());

const choose = (name: RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('radio', { name }));
  });

test('opens at those who have not read it, and asks for the names of those units only', () => {
  expect(screen.getByText('应确认 4 人，已确认 2 人。')).toBeTruthy();
  expect(screen.getByText('郑海涛')).toBeTruthy();
  expect(server.fetchReceiptRows.mock.calls).toEqual([[{ assignmentId: 'post:p1', unitId: 'b1', group: 'unread' }]]);
});

test('each group has its names; a confirmation names its version where there are several', async () => {
  await choose(/^已确认 2/);
  expect(screen.getByText('第 1 版 今天 09:59，第 2 版 今天 10:00')).toBeTruthy();
  expect(screen.getByText('今天 10:00')).toBeTruthy();
  expect(screen.queryByText('郑海涛')).toBeNull();
  await choose(/^只读过 1/);
  expect(screen.getByText('今天 09:59 打开')).toBeTruthy();
  await choose(/^免考核 0/);
  expect(screen.getByText('没有免考核的人。')).toBeTruthy();
});

test('a group that is shown already is not asked for again, which would be audited twice', async () => {
  await choose(/^已确认 2/);
  const asked = server.fetchReceiptRows.mock.calls.length;
  await choose(/^已确认 2/);
  expect(server.fetchReceiptRows).toHaveBeenCalledTimes(asked);
  expect(screen.getByText('共 2 人')).toBeTruthy();
});

test('names are counted when they are there', async () => {
  expect(screen.getByText('共 1 人')).toBeTruthy();
  let answer = (_rows: { items: ReceiptRow[] }) => {};
  server.fetchReceiptRows.mockReturnValue(
    new Promise((resolve) => {
      answer = (rows) => resolve(ok(rows));
    }),
  );
  await choose(/^已确认 2/);
  expect(screen.queryByText(/^共 \d+ 人/)).toBeNull();
  await act(async () => answer({ items: PEOPLE['b1 confirmed'] ?? [] }));
  expect(screen.getByText('共 2 人')).toBeTruthy();
});

test('those who have not confirmed can be reminded, the others cannot', async () => {
  expect(screen.getByRole('button', { name: /提醒/ })).toBeTruthy();
  await choose(/^已确认 2/);
  expect(screen.queryByRole('button', { name: /提醒/ })).toBeNull();
});

test('a file has every name with its version', () => {
  expect(receiptTable('冬季行车', 'confirmed', [confirmed])).toMatchObject({
    title: '冬季行车回执 已确认',
    rows: [['林晓燕', '一支部', '已确认', expect.any(String), expect.stringMatching(/^第 1 版 .*；第 2 版 /)]],
  });
});

describe('of many units', () => {
  const GENERALS = ['甲', '乙', '丙', '丁'];
  const many: ReceiptsView = {
    ...view,
    total: figures({ unread: 39, confirmed: 1 }),
    units: GENERALS.flatMap((name) =>
      Array.from({ length: 10 }, (_, at) =>
        unit(
          `${name}${at}`,
          `${name}${at}支部`,
          name === '丁' && at === 0 ? figures({ confirmed: 1 }) : figures({ unread: 1 }),
          name,
        ),
      ),
    ),
    groups: GENERALS.map((name) => ({ unitId: name, unitName: `${name}党总支`, initials: '', parentId: null })),
  };
  const openMany = async () => {
    router.params = { assignmentId: 'post:many' };
    server.fetchReceipts.mockResolvedValue(
      ok({ ...many, assignment: { ...view.assignment, assignmentId: 'post:many' } }),
    );
    server.fetchReceiptRows.mockClear();
    server.fetchReceiptRows.mockImplementation(async ({ unitId }) => ok({ items: [row(`${unitId}的人`)] }));
    document.body.replaceChildren();
    await act(async () => {
      render(<ReceiptsPage />);
    });
  };
  const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  const press = (text: string) =>
    act(async () => {
      fireEvent.click(screen.getByText(text));
    });

  test('a phone shows those above them first, and asks for nobody’s name', async () => {
    await openMany();
    expect(lines()).toEqual(['甲党总支10 人展开', '乙党总支10 人展开', '丙党总支10 人展开', '丁党总支9 人展开']);
    expect(server.fetchReceiptRows).not.toHaveBeenCalled();
  });

  test('the names of one stand below it, asked for once', async () => {
    await openMany();
    await press('丙党总支');
    await press('丙3支部');
    expect(screen.getByText('丙3的人')).toBeTruthy();
    await press('丙3支部');
    expect(screen.queryByText('丙3的人')).toBeNull();
    await press('丙3支部');
    expect(screen.getByText('丙3的人')).toBeTruthy();
    expect(server.fetchReceiptRows.mock.calls).toEqual([
      [{ assignmentId: 'post:many', unitId: '丙3', group: 'unread' }],
    ]);
  });

  test('few of them with somebody in the group stand one below another', async () => {
    await openMany();
    await choose(/^已确认 1/);
    expect(screen.getByText('丁0的人')).toBeTruthy();
  });
});
