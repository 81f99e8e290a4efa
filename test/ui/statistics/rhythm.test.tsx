import { act, fireEvent, render, screen } from '@testing-library/react';
import { ok, refuse } from '../../../core/kernel/result';
import type { RhythmView, UnitRhythm } from '../../../core/statistics/rhythm-contract';
import RhythmPage from '../../../src/features/statistics/pages/rhythm';
import * as api from '../../../src/features/statistics/rhythm/api';
import { useRhythm } from '../../../src/features/statistics/rhythm/rhythm-store';
import { dayFigure, rhythmSentence } from '../../../src/features/statistics/rhythm/words';

jest.mock('../../../src/features/statistics/rhythm/api');
const server = jest.mocked(api);

const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const unit = (unitName: string, changes: Partial<UnitRhythm> = {}): UnitRhythm => ({
  unitId: unitName,
  unitName,
  initials: '',
  parentId: null,
  isBranch: true,
  published: 0,
  silentWeeks: [],
  required: 0,
  read: 0,
  confirmed: 0,
  ...changes,
});
const days = Array.from({ length: 30 }, (_, index) => (index === 10 ? 3 : 0));
const view = (month: string): RhythmView => ({
  month,
  days,
  units: [unit('一支部', { published: 3, required: 1, read: 5, confirmed: 4 }), unit('二支部')],
  groups: [],
});

const open = () =>
  act(async () => {
    render(<RhythmPage />);
  });
beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  useRhythm.setState(useRhythm.getInitialState());
  server.fetchRhythm.mockReset().mockImplementation(async (month) => ok(view(month)));
});
afterEach(() => jest.restoreAllMocks());

test('opens at this month, which has no way to the next', async () => {
  await open();
  expect(server.fetchRhythm.mock.calls).toEqual([['2026-11']]);
  expect(screen.getByRole('heading', { name: '2026年11月' })).toBeTruthy();
  expect(screen.queryByText('下个月')).toBeNull();
  expect(screen.getByRole('listitem', { name: '11月11日，3 篇' })).toBeTruthy();
  expect(screen.getByText('5 人次打开')).toBeTruthy();
});

test('goes to the month before and back', async () => {
  await open();
  await act(async () => fireEvent.click(screen.getByText('上个月')));
  expect(screen.getByRole('heading', { name: '2026年10月' })).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByText('下个月')));
  expect(server.fetchRhythm.mock.calls).toEqual([['2026-11'], ['2026-10'], ['2026-11']]);
});

test('a late answer of another month is not shown', async () => {
  let answerOctober = () => {};
  await open();
  server.fetchRhythm.mockImplementation((month) =>
    month === '2026-10'
      ? new Promise((resolve) => {
          answerOctober = () => resolve(ok({ ...view(month), units: [unit('十月支部')] }));
        })
      : Promise.resolve(ok(view(month))),
  );
  await act(async () => fireEvent.click(screen.getByText('上个月')));
  await act(async () => fireEvent.click(screen.getByText('下个月')));
  await act(async () => answerOctober());
  expect(screen.queryByText('十月支部')).toBeNull();
  expect(screen.getByText('一支部')).toBeTruthy();
});

test('says what happened when nothing came, and 重试 asks again', async () => {
  server.fetchRhythm.mockResolvedValueOnce(refuse('NETWORK'));
  await open();
  expect(screen.getByText(/没有连上网络/)).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByText('重试')));
  expect(screen.getByText('一支部')).toBeTruthy();
});

test.each([
  ['nobody', [unit('一支部'), unit('二支部')], '这个月还没有发布。'],
  ['some', [unit('一支部', { published: 3 }), unit('二支部')], '这个月发布了 3 篇，1 个支部还没有。'],
  ['all', [unit('一支部', { published: 1 }), unit('二支部', { published: 2 })], '这个月发布了 3 篇，每个支部都有。'],
  ['the only one', [unit('一支部', { published: 1 })], '这个月发布了 1 篇。'],
  [
    'the only one, with a week of silence',
    [unit('一支部', { published: 1, silentWeeks: ['2026-11-02'] })],
    '这个月发布了 1 篇。没有发布的周：11月2日至11月8日。',
  ],
  ['very many', [unit('一支部', { published: 18_148 })], '这个月发布了 18,148 篇。'],
  ['units that are no branches', [unit('党总支', { isBranch: false, published: 2 })], '这个月发布了 2 篇。'],
])('the sentence where %s published', (_title, units, sentence) => {
  expect(rhythmSentence(units, false)).toBe(sentence);
});

test('the figure of a day fits its square with hundreds of branches, in 长辈版 too', () => {
  expect([421, 1263, 12_630].map((posts) => dayFigure(posts, false))).toEqual(['421', '1,263', '1万']);
  expect([421, 1263, 12_630].map((posts) => dayFigure(posts, true))).toEqual(['421', '1千', '1万']);
});

test('large figures are read at a glance', () => {
  expect(rhythmSentence([unit('一支部', { published: 18_148 }), unit('二支部', { published: 1 })], false)).toBe(
    '这个月发布了 18,149 篇，每个支部都有。',
  );
});

test('nothing more is expected of a month that is over', () => {
  expect(rhythmSentence([unit('一支部'), unit('二支部')], true)).toBe('这个月没有发布。');
  expect(rhythmSentence([unit('一支部', { published: 3 }), unit('二支部')], true)).toBe(
    '这个月发布了 3 篇，1 个支部没有。',
  );
});
