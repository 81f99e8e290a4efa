import type { AdoptedItem } from '../../../core/disclosure/catalogue-contract';
import { DEFAULT_CATALOGUE } from '../../../core/disclosure/rules/catalogue';
import { dueDays, duesOf, lacking, responsibilities } from '../../../core/disclosure/rules/due';

type Asked = Pick<AdoptedItem, 'timing' | 'since' | 'isHidden'>;
const yearly = (days: string[], changes: Partial<Asked> = {}): Asked => ({
  timing: { kind: 'yearly', days },
  since: '2026-05-01',
  isHidden: false,
  ...changes,
});

test.each<[string, Asked, string[]]>([
  ['from when it was adopted', yearly(['12-31', '06-30', '03-31']), ['2026-06-30', '2026-12-31', '2027-03-31']],
  ['on the day on which it was adopted', yearly(['05-01'], { since: '2026-05-01' }), ['2026-05-01', '2027-05-01']],
  ['never before it is adopted', yearly(['06-30'], { since: null }), []],
  ['never while it is hidden', yearly(['06-30'], { isHidden: true }), []],
  ['never where it is told when it happens', yearly([], { timing: { kind: 'onEvent' } }), []],
  ['once by its day', yearly([], { timing: { kind: 'fixed', day: '2026-09-01' } }), ['2026-09-01']],
  ['not yet', yearly([], { timing: { kind: 'fixed', day: '2027-09-01' } }), []],
  ['not for a day that was over', yearly([], { timing: { kind: 'fixed', day: '2026-04-30' } }), []],
])('an item is owed %s', (_title, item, days) => {
  expect(dueDays(item, '2027-05-31')).toEqual(days);
});

const on = (day: string) => ({ disclosureId: day, day });
const QUARTERS = ['2026-06-30', '2026-09-30', '2026-12-31'];

test.each<[string, string[], (string | null)[]]>([
  [
    'in time, each for its own day',
    ['2026-06-30', '2026-09-01', '2026-12-31'],
    ['2026-06-30', '2026-09-01', '2026-12-31'],
  ],
  ['late, for the day that lacks it', ['2026-07-05', '2026-09-01'], ['2026-07-05', '2026-09-01', null]],
  ['twice in one quarter, the second for the next', ['2026-05-01', '2026-07-05'], ['2026-05-01', '2026-07-05', null]],
  ['too late for the first, in time for the second', ['2026-10-02'], [null, '2026-10-02', null]],
  ['more than a year ahead, for none', ['2025-06-01'], [null, null, null]],
  ['never', [], [null, null, null]],
])('what was disclosed %s', (_title, disclosed, given) => {
  expect(duesOf(QUARTERS, disclosed.map(on)).map(({ by }) => by?.day ?? null)).toEqual(given);
});

describe('on the desk', () => {
  const item: AdoptedItem = { ...DEFAULT_CATALOGUE[1], since: '2026-01-01' } as AdoptedItem;

  test.each<[string, string, string[], string[]]>([
    ['thirty days before it is due', '2026-05-31', ['2026-03-01'], ['2026-06-30']],
    ['not earlier', '2026-05-30', ['2026-03-01'], []],
    ['after it is late', '2026-07-20', ['2026-03-01'], ['2026-06-30']],
    ['until it comes', '2026-07-20', ['2026-03-01', '2026-07-10'], []],
    ['until the next day takes its place', '2026-09-30', ['2026-03-01'], ['2026-09-30']],
    ['beside the next', '2026-09-01', ['2026-03-01'], ['2026-06-30', '2026-09-30']],
  ])('stands an item %s', (_title, today, disclosed, days) => {
    expect(lacking(item, disclosed.map(on), today)).toEqual(days);
  });

  test('of whoever holds the role on the unit itself, where units of its kind owe it', () => {
    const unit = { unitId: 'b1', kind: 'branch', foundedOn: null, roles: ['secretary' as const] };
    expect(responsibilities([item], [unit])).toEqual([{ unitId: 'b1', item }]);
    expect(responsibilities([item], [{ ...unit, kind: 'group' }])).toEqual([]);
    expect(responsibilities([item], [{ ...unit, roles: ['editor'] }])).toEqual([]);
    const founded = { ...item, since: '2026-07-01' };
    expect(responsibilities([item], [{ ...unit, foundedOn: '2026-07-01' }])).toEqual([{ unitId: 'b1', item: founded }]);
  });
});
