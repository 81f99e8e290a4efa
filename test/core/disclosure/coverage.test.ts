import type { AdoptedItem } from '../../../core/disclosure/catalogue-contract';
import type { Quarter } from '../../../core/disclosure/coverage-contract';
import { DEFAULT_CATALOGUE } from '../../../core/disclosure/rules/catalogue';
import {
  countsFrom,
  type DisclosedItem,
  figuresOf,
  inCategory,
  linesOf,
  periodOf,
} from '../../../core/disclosure/rules/coverage';
import { lacking } from '../../../core/disclosure/rules/due';

const adopted = (since: string | null): AdoptedItem[] => DEFAULT_CATALOGUE.map((item) => ({ ...item, since }));
const item = (key: string, since: string | null = '2026-01-01'): AdoptedItem => {
  const found = adopted(since).find((each) => each.key === key);
  if (!found) throw new Error(`the catalogue has no ${key}`);
  return found;
};
const on = (day: string, catalogueKey: string | null = 'dues'): DisclosedItem => ({
  disclosureId: `${day} ${catalogueKey}`,
  day,
  catalogueKey,
  category: 'organisation',
});

const BRANCH = { kind: 'branch', foundedOn: null };

test.each<[number, Quarter | null, string, string]>([
  [2026, null, '2026-01-01', '2026-12-31'],
  [2026, 1, '2026-01-01', '2026-03-31'],
  [2026, 2, '2026-04-01', '2026-06-30'],
  [2026, 3, '2026-07-01', '2026-09-30'],
  [2026, 4, '2026-10-01', '2026-12-31'],
])('the days of %p, quarter %p', (year, quarter, from, until) => {
  expect(periodOf(year, quarter)).toEqual({ from, until });
});

test.each<[string, AdoptedItem[], string | null]>([
  ['a year before the first was adopted', [item('dues', '2027-03-01'), item('execution', '2026-05-01')], '2025-05-01'],
  ['never, where nothing is adopted', adopted(null), null],
  ['never, where all are told when they happen', [item('admission')], null],
  ['never, where all are hidden', [{ ...item('dues'), isHidden: true }], null],
])('what was disclosed counts from %s', (_title, items, day) => {
  expect(countsFrom(items)).toBe(day);
});

const YEAR = periodOf(2026, null);
const TODAY = '2026-11-20';

// 党费 are told by 06-30 and by 12-31.
test.each<[string, DisclosedItem[], Quarter | null, [number, number, number, number, number]]>([
  ['nothing came', [], null, [0, 2, 2, 1, 0]],
  ['the first came in time', [on('2026-06-01')], null, [1, 2, 1, 0, 0]],
  ['it came late, in another quarter', [on('2026-07-09')], 2, [0, 1, 0, 0, 0]],
  ['it came late, in this quarter', [on('2026-07-09')], 3, [1, 0, 0, 0, 1]],
  ['it came after the next was due', [on('2027-01-09'), on('2027-01-10')], null, [0, 2, 1, 1, 0]],
  ['it came the year before', [on('2025-12-30')], null, [0, 2, 1, 0, 0]],
  ['something for no item of the catalogue came', [on('2026-06-01', null)], null, [1, 2, 2, 1, 1]],
  ['both came', [on('2026-06-01'), on('2026-08-01')], null, [2, 2, 0, 0, 0]],
  ['it is not over yet', [on('2026-06-01')], 4, [0, 1, 1, 0, 0]],
])('where %s', (_title, disclosed, quarter, [told, owed, missing, overdue, besides]) => {
  const lines = linesOf(BRANCH, [item('dues')], disclosed, periodOf(2026, quarter));
  expect(figuresOf(lines, TODAY)).toEqual({ disclosed: told, owed, lacking: missing, overdue, besides });
});

test('nothing is owed before it was adopted, by a unit of another kind, or where it is told when it happens', () => {
  const owed = (kind: string, items: AdoptedItem[]) =>
    linesOf({ kind, foundedOn: null }, items, [], YEAR).owed.map(({ day }) => day);
  expect(owed('branch', adopted(null))).toEqual([]);
  expect(owed('branch', [item('dues', '2026-07-01')])).toEqual(['2026-12-31']);
  expect(owed('group', adopted('2026-01-01'))).toEqual([]);
  expect(owed('branch', [item('admission')])).toEqual([]);
});

test('the figures of the categories add up to those of all, and those of the quarters to the year', () => {
  const items = adopted('2026-01-01');
  const disclosed = [on('2026-02-01'), on('2026-07-09'), on('2026-08-01', 'meetings'), on('2026-10-05', 'admission')];
  const sum = (all: readonly ReturnType<typeof figuresOf>[]) =>
    (['disclosed', 'owed', 'lacking', 'overdue'] as const).map((key) =>
      all.reduce((total, each) => total + each[key], 0),
    );
  const year = linesOf(BRANCH, items, disclosed, YEAR);
  const categories = [...new Set(items.map(({ category }) => category))];
  const whole = sum([figuresOf(year, TODAY)]);
  expect(sum(categories.map((category) => figuresOf(inCategory(year, category), TODAY)))).toEqual(whole);
  const quarters = ([1, 2, 3, 4] as const).map((quarter) => linesOf(BRANCH, items, disclosed, periodOf(2026, quarter)));
  expect(sum(quarters.map((lines) => figuresOf(lines, TODAY)))).toEqual(whole);
});

test('what is overdue by the desk of who is responsible is overdue here', () => {
  const disclosed = [on('2026-05-01', 'execution'), on('2026-07-05', 'execution')];
  const desk = lacking(item('execution'), disclosed, TODAY).filter((day) => day < TODAY);
  const { owed } = linesOf(BRANCH, [item('execution')], disclosed, YEAR);
  const here = owed.filter(({ day, by }) => by === null && day < TODAY).map(({ day }) => day);
  expect(here).toEqual(['2026-09-30']);
  expect(desk).toEqual(here);
});

test.each<[string | null, string[]]>([
  [null, ['2026-06-30', '2026-12-31']],
  ['2026-06-30', ['2026-06-30', '2026-12-31']],
  ['2026-07-01', ['2026-12-31']],
  ['2027-01-01', []],
])('a branch founded on %s owes nothing by days before', (foundedOn, days) => {
  const { owed } = linesOf({ kind: 'branch', foundedOn }, [item('dues')], [], YEAR);
  expect(owed.map(({ day }) => day)).toEqual(days);
});
