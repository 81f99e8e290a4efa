import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { CATEGORIES } from '../../../core/disclosure/catalogue';
import type { CoverageCell, CoverageFigures, CoveredUnit } from '../../../core/disclosure/coverage-contract';
import { initialsOf } from '../../../core/kernel/initials';
import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/disclosure/coverage/api';
import { periodIn, periodWords, yearOptions } from '../../../src/features/disclosure/coverage/period';
import { useCell, useCoverage } from '../../../src/features/disclosure/coverage/store';
import { coverageSentence, headLines, NOT_ADOPTED, WHO_ADOPTS } from '../../../src/features/disclosure/coverage/words';
import CoveragePage from '../../../src/features/disclosure/pages/coverage';
import CoveredPage from '../../../src/features/disclosure/pages/covered';
import { router } from '../../mocks/taro';

jest.mock('../../../src/features/disclosure/coverage/api');
let mockIsWide = true;
jest.mock('../../../src/platform/browser/use-media', () => ({ useMedia: () => mockIsWide }));
const server = jest.mocked(api);

const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const NONE: CoverageFigures = { disclosed: 0, owed: 0, lacking: 0, overdue: 0, besides: 0 };
const unit = (unitName: string, ...cells: CoverageFigures[]): CoveredUnit => ({
  unitId: unitName,
  unitName,
  initials: initialsOf(unitName),
  parentId: null,
  kind: 'branch',
  cells: CATEGORIES.map((_, at) => cells[at] ?? NONE),
});
const units = [
  unit('一支部', { disclosed: 3, owed: 2, lacking: 1, overdue: 1, besides: 2 }),
  unit('二支部', NONE, { disclosed: 1, owed: 1, lacking: 0, overdue: 0, besides: 0 }),
];

const open = (Page: () => React.ReactNode, params: Record<string, string> = {}) =>
  act(async () => {
    router.params = params;
    render(<Page />);
  });
const tap = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('radio', { name }));
  });
const opened = () => jest.mocked(Taro.navigateTo).mock.calls.map(([options]) => options.url);
beforeEach(() => {
  mockIsWide = true;
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  jest.mocked(Taro.navigateTo).mockClear();
  useCoverage.setState(useCoverage.getInitialState());
  useCell.setState(useCell.getInitialState());
  server.fetchCoverage.mockReset().mockResolvedValue(ok({ isAdopted: true, units, groups: [] }));
});
afterEach(() => jest.restoreAllMocks());

describe('公开覆盖', () => {
  test('opens at this year, and goes to a quarter or to another year', async () => {
    await open(CoveragePage);
    await tap('第四季度');
    await tap('2025年');
    await tap('全年');
    expect(server.fetchCoverage.mock.calls.map(([input]) => input)).toEqual([
      { year: 2026 },
      { year: 2026, quarter: 4 },
      { year: 2025, quarter: 4 },
      { year: 2025 },
    ]);
  });

  test('opens at what its address asks for', async () => {
    await open(CoveragePage, { year: '2024', quarter: '2', only: 'lacking' });
    expect(server.fetchCoverage.mock.calls).toEqual([[{ year: 2024, quarter: 2 }]]);
    expect(screen.queryByText('二支部')).toBeNull();
    expect(screen.getByText('一支部')).toBeTruthy();
  });

  test('every number of the grid opens what stands behind it; a cell of nothing opens nothing', async () => {
    await open(CoveragePage);
    const [decisions] = CATEGORIES;
    fireEvent.click(
      screen.getByTitle(
        `一支部，${decisions.title}：应公开 2 项，已公开 1 项，还差 1 项，其中 1 项已超期；另公开 2 项`,
      ),
    );
    fireEvent.click(screen.getByRole('link', { name: '一支部' }));
    const cell = '/features/disclosure/pages/covered/index?unitId=%E4%B8%80%E6%94%AF%E9%83%A8&year=2026';
    expect(opened()).toEqual([`${cell}&category=decisions`, cell]);
    // Of each unit: its name, its one figure and the sum.
    expect(screen.getAllByRole('link')).toHaveLength(6);
  });

  test('is a tree whose units are found by their names', async () => {
    const root = { unitId: 'root', unitName: '党委', initials: 'dw', parentId: null };
    const below = units.map((each) => ({ ...each, parentId: 'root' }));
    server.fetchCoverage.mockResolvedValue(ok({ isAdopted: true, units: below, groups: [root] }));
    await open(CoveragePage);
    const lines = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(lines()).toEqual(['▾党委', '一支部', '二支部']);
    fireEvent.change(screen.getByRole('searchbox', { name: '按单元名称查找' }), { target: { value: 'ezb' } });
    expect(lines()).toEqual(['▾党委', '二支部']);
    await tap('还差的单元');
    expect(lines()).toEqual(['▾党委', '一支部']);
  });

  test('says that no catalogue is in use, and who can put one in use', async () => {
    server.fetchCoverage.mockResolvedValue(ok({ isAdopted: false, units: [unit('一支部')], groups: [] }));
    await open(CoveragePage, { only: 'lacking' });
    expect(screen.getByText(NOT_ADOPTED)).toBeTruthy();
    expect(screen.getByText(WHO_ADOPTS)).toBeTruthy();
    expect(screen.queryByText('没有还差的单元。')).toBeNull();
  });

  test.each(CATEGORIES)('the head of “$title” is broken between words', ({ title }) => {
    expect(headLines(title).join('')).toBe(title);
  });

  test('is a list of units on a phone', async () => {
    mockIsWide = false;
    await open(CoveragePage);
    expect(screen.queryByRole('table')).toBeNull();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: /^一支部/ })));
    expect(opened()).toHaveLength(1);
  });

  test('says what happened when nothing came, and 重试 asks again', async () => {
    server.fetchCoverage.mockResolvedValueOnce(refuse('NETWORK'));
    await open(CoveragePage);
    await act(async () => fireEvent.click(screen.getByText('重试')));
    expect(screen.getByText('一支部')).toBeTruthy();
  });
});

describe('the items of a figure', () => {
  const dueAt = Date.parse('2026-09-30T23:59:59.999+08:00');
  const cell = (changes: Partial<CoverageCell> = {}): CoverageCell => ({
    unitName: '一支部',
    figures: { disclosed: 1, owed: 2, lacking: 1, overdue: 1, besides: 0 },
    disclosed: [{ disclosureId: 'd1', category: 'masses', title: '走访', publishedAt: NOW, catalogueTitle: '慰问' }],
    owed: [
      { catalogueKey: 'opinions', category: 'masses', title: '意见办理', dueAt, by: null },
      {
        catalogueKey: 'support',
        category: 'masses',
        title: '慰问',
        dueAt,
        by: { disclosureId: 'd1', title: '走访', publishedAt: NOW },
      },
    ],
    mayPropose: true,
    ...changes,
  });
  const press = (name: RegExp) =>
    act(async () => {
      fireEvent.click(screen.getByRole('button', { name }));
    });

  test('what is lacking opens the form for it, what came opens its item', async () => {
    server.fetchCell.mockResolvedValue(ok(cell()));
    await open(CoveredPage, { unitId: 'b1', year: '2026', category: 'masses' });
    expect(server.fetchCell.mock.calls).toEqual([[{ unitId: 'b1', year: 2026, category: 'masses' }]]);
    await press(/^意见办理.*已超期/);
    await press(/^慰问.*公开了“走访”/);
    await act(async () => fireEvent.click(screen.getByRole('tab', { name: '公开了 1' })));
    await press(/^走访/);
    expect(opened()).toEqual([
      '/features/disclosure/pages/compose/index?catalogueKey=opinions&unitId=b1&due=2026-09-30',
      '/features/disclosure/pages/compose/index?disclosureId=d1',
      '/features/disclosure/pages/compose/index?disclosureId=d1',
    ]);
  });

  test('whoever may not propose it is only told what is lacking', async () => {
    server.fetchCell.mockResolvedValue(ok(cell({ mayPropose: false })));
    await open(CoveredPage, { unitId: 'b1', year: '2026' });
    expect(screen.queryByRole('button', { name: /^意见办理/ })).toBeNull();
    expect(screen.getByText('意见办理')).toBeTruthy();
  });

  test('a unit that is not mine is named as such, with no second try', async () => {
    server.fetchCell.mockResolvedValue(refuse('NOT_FOUND'));
    await open(CoveredPage, { unitId: 'b9', year: '2026' });
    expect(screen.getByText('没有这个单元，或者它不归您管。')).toBeTruthy();
    expect(screen.queryByText('重试')).toBeNull();
  });
});

test.each([
  [{ year: '2025', quarter: '3' }, '2025年第三季度'],
  [{ year: '2025', quarter: '' }, '2025年'],
  [{ year: '', quarter: '' }, '2026年'],
  [{ year: '1999', quarter: '5' }, '2026年'],
  [{ year: '2026.5', quarter: 'x' }, '2026年'],
])('an address with %p is about %s', (asked, words) => {
  expect(periodWords(periodIn(asked, NOW))).toBe(words);
});

test('the year of an address can be chosen like the others', () => {
  const values = (year: number) => yearOptions(year, NOW).map(({ value }) => value);
  expect(values(2026)).toEqual(['2026', '2025', '2024']);
  expect(values(2021)).toEqual(['2026', '2025', '2024', '2021']);
});

test.each([
  ['nothing', [unit('一支部')], true, '没有公开事项。照目录没有到期要公开的事项。'],
  [
    'no catalogue',
    units,
    false,
    '公开了 4 项。本组织还没有启用公开目录，所以没有应公开的事项。管整个组织的管理员在“公开目录”里保存一次，就启用了。',
  ],
  ['all', units.slice(1), true, '照目录应公开 1 项，都公开了。'],
  ['something', units, true, '照目录应公开 3 项，已公开 2 项，还差 1 项，其中 1 项已超期；另公开 2 项。'],
])('the sentence where %s is there', (_title, listed, isAdopted, sentence) => {
  expect(coverageSentence(listed, isAdopted)).toBe(sentence);
});
