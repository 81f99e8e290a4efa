import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, refuse } from '../../../core/kernel/result';
import type { CompletionView } from '../../../core/statistics/contract';
import { fetchReminders } from '../../../src/features/reminders/remind/api';
import * as api from '../../../src/features/statistics/api';
import DetailPage from '../../../src/features/statistics/pages/detail';
import PeoplePage from '../../../src/features/statistics/pages/people';
import { router } from '../../mocks/taro';

jest.mock('../../../src/features/reminders/remind/api');
jest.mock('../../../src/features/statistics/api');
// The chart needs a canvas; what it shows is tested by its words.
jest.mock('../../../src/features/statistics/chart/browser-chart', () => ({ BrowserChart: () => null }));
jest.mock('../../../src/features/statistics/chart/weapp-chart', () => ({ WeappChart: () => null }));
const server = jest.mocked(api);

const unit = (unitId: string, finished: number, due: number, exempt = 0) => ({
  unitId,
  unitName: `${unitId}支部`,
  initials: '',
  parentId: null,
  finished,
  due,
  exempt,
});
const completion = (units: CompletionView['units']): CompletionView => ({
  assignment: { assignmentId: 'post:p1', kind: 'requiredReading', title: '冬季行车', opensAt: 0, dueAt: 1 },
  total: units.reduce(
    (sum, { finished, due, exempt }) => ({
      finished: sum.finished + finished,
      due: sum.due + due,
      exempt: sum.exempt + exempt,
    }),
    { finished: 0, due: 0, exempt: 0 },
  ),
  units,
  groups: [],
});

const show = async (Page: () => React.ReactNode, params: Record<string, string>, view: CompletionView) => {
  router.params = params;
  server.fetchCompletion.mockResolvedValue(ok(view));
  await act(async () => {
    render(<Page />);
  });
};
const press = (name: string | RegExp) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
  });
const askedUnits = () => server.fetchPeople.mock.calls.map(([{ unitId }]) => unitId);

/** The screen is a phone's unless a test says otherwise; jsdom knows no widths. */
let isWide = false;
window.matchMedia = () => ({ matches: isWide, addEventListener: () => {}, removeEventListener: () => {} }) as never;

beforeEach(() => {
  isWide = false;
  jest.clearAllMocks();
  jest.mocked(fetchReminders).mockResolvedValue(ok({ today: [], mayRemind: false }));
  server.fetchPeople.mockImplementation(async ({ unitId, state }) =>
    ok({
      items: [{ memberId: `${unitId}-1`, name: `${unitId}的人`, unitId, unitName: unitId, state, finishedAt: null }],
    }),
  );
});

describe('the figures', () => {
  test('open the people behind them, of all units and of one', async () => {
    await show(DetailPage, { assignmentId: 'post:p1' }, completion([unit('b1', 9, 14, 1), unit('b2', 3, 3)]));
    await press(/^5\s*未完成$/);
    await press('b1支部已完成 9 人，看名单');
    const urls = jest.mocked(Taro.navigateTo).mock.calls.map(([{ url }]) => url);
    expect(urls).toEqual([
      '/features/statistics/pages/people/index?assignmentId=post%3Ap1&state=missing',
      '/features/statistics/pages/people/index?assignmentId=post%3Ap1&state=finished&unitId=b1',
    ]);
    expect(screen.queryByRole('button', { name: /b2支部未完成/ })).toBeNull();
    expect(screen.getByText(/第二十三条/)).toBeTruthy();
  });

  test('several units are compared in a chart, a single one is not', async () => {
    const two = completion([unit('b1', 9, 14), unit('b2', 3, 3)]);
    await show(DetailPage, { assignmentId: 'post:p2' }, two);
    expect(screen.getByRole('img', { name: /b1支部 64%，b2支部 100%/ })).toBeTruthy();
    await show(DetailPage, { assignmentId: 'post:p3' }, completion([unit('b3', 9, 14)]));
    expect(screen.queryByRole('img', { name: /b3支部 64%/ })).toBeNull();
  });
});

describe('on a wide screen', () => {
  test('the figures of a unit above others are theirs together, and those of a branch open its people', async () => {
    isWide = true;
    const view = completion([
      { ...unit('b1', 9, 14, 1), parentId: 'zz' },
      { ...unit('b2', 3, 3), parentId: 'zz' },
    ]);
    await show(
      DetailPage,
      { assignmentId: 'post:p4' },
      { ...view, groups: [{ unitId: 'zz', unitName: '总支', initials: 'zz', parentId: null }] },
    );
    const rows = screen.getAllByRole('row').map((row) => row.textContent);
    expect(rows.slice(1)).toEqual([
      expect.stringContaining('总支70%1251'),
      expect.stringMatching(/^b1支部.*951/),
      expect.stringMatching(/^b2支部/),
    ]);
    await press('b1支部未完成 5 人，看名单');
    expect(Taro.navigateTo).toHaveBeenCalledTimes(1);
  });
});

describe('the names', () => {
  const many = completion(Array.from({ length: 12 }, (_, index) => unit(`b${index}`, 0, index)));
  const missing = { assignmentId: 'post:p1', state: 'missing' };

  test('come from the units that have such people, ten units at a time', async () => {
    await show(PeoplePage, missing, many);
    expect(askedUnits()).toHaveLength(10);
    expect(askedUnits()).not.toContain('b0');
    await press('更多（还有 1 个单元）');
    expect(askedUnits()).toHaveLength(11);
    expect(screen.getByText('b11的人')).toBeTruthy();
  });

  describe('of many units', () => {
    const land = completion(
      ['甲', '乙'].flatMap((name) =>
        Array.from({ length: 20 }, (_, at) => ({ ...unit(`${name}${at}`, 0, 2), parentId: name })),
      ),
    );
    const groups = ['甲', '乙'].map((name) => ({
      unitId: name,
      unitName: `${name}总支`,
      initials: '',
      parentId: null,
    }));

    test('are opened on a phone unit by unit, below those above them', async () => {
      await show(PeoplePage, missing, { ...land, groups });
      expect(askedUnits()).toEqual([]);
      expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
        '甲总支40 人展开',
        '乙总支40 人展开',
      ]);
      await press(/^乙总支/);
      await press(/^乙7支部/);
      expect(askedUnits()).toEqual(['乙7']);
      expect(screen.getByText('乙7的人')).toBeTruthy();
    });

    test('come ten units at a time on a wide screen', async () => {
      isWide = true;
      await show(PeoplePage, missing, { ...land, groups });
      expect(askedUnits()).toHaveLength(10);
    });
  });

  test('of one unit are asked for alone', async () => {
    await show(PeoplePage, { ...missing, unitId: 'b3' }, many);
    expect(askedUnits()).toEqual(['b3']);
  });

  test('that did not come can be asked for again, unit by unit', async () => {
    server.fetchPeople.mockResolvedValueOnce(refuse('NETWORK'));
    await show(PeoplePage, { ...missing, unitId: 'b3' }, many);
    await press('重试');
    expect(screen.getByText('b3的人')).toBeTruthy();
  });
});
