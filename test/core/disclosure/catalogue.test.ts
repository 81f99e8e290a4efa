import * as v from 'valibot';
import { CATEGORY_KEYS } from '../../../core/disclosure/catalogue';
import { type AdoptedItem, saveCatalogue } from '../../../core/disclosure/catalogue-contract';
import { catalogueAfter, DEFAULT_CATALOGUE, offered } from '../../../core/disclosure/rules/catalogue';

const [first, second, third] = DEFAULT_CATALOGUE;
if (!first || !second || !third) throw new Error('there are no items');
const adopted = (item: typeof first, since: string): AdoptedItem => ({ ...item, since });
const change = { today: '2026-11-20', most: 3 };

test('the default catalogue can be saved as it is, with items in each category', () => {
  expect(v.is(saveCatalogue.input, { seenRevision: 0, items: DEFAULT_CATALOGUE })).toBe(true);
  expect(new Set(DEFAULT_CATALOGUE.map(({ category }) => category))).toEqual(new Set(CATEGORY_KEYS));
});

describe('a changed catalogue', () => {
  test('owes what is new from today, and the rest from when it was adopted', () => {
    expect(catalogueAfter([adopted(first, '2026-01-01')], [second, first], change)).toEqual([
      adopted(second, '2026-11-20'),
      adopted(first, '2026-01-01'),
    ]);
  });

  test('owes everything from the day on which the default is adopted', () => {
    expect(catalogueAfter([{ ...first, since: null }], [first], change)).toEqual([adopted(first, '2026-11-20')]);
  });

  test.each<[string, AdoptedItem, typeof first]>([
    ['is shown again', { ...adopted(first, '2026-01-01'), isHidden: true }, first],
    [
      'is owed at other times',
      { ...adopted(first, '2026-01-01'), timing: { kind: 'yearly', days: ['12-31'] } },
      { ...first, timing: { kind: 'yearly', days: ['06-30'] } },
    ],
  ])('owes from today what %s', (_title, present, wanted) => {
    expect(catalogueAfter([present], [wanted], change)).toEqual([adopted(wanted, '2026-11-20')]);
  });

  test('hides what is not named any more', () => {
    expect(catalogueAfter([adopted(first, '2026-01-01')], [second], change)).toEqual([
      adopted(second, '2026-11-20'),
      { ...adopted(first, '2026-01-01'), isHidden: true },
    ]);
  });

  test('does not become longer than it may be, hidden items included', () => {
    const present = [adopted(first, '2026-01-01'), adopted(second, '2026-01-01')];
    expect(catalogueAfter(present, [third], change)).toHaveLength(3);
    expect(catalogueAfter(present, [third], { ...change, most: 2 })).toBeNull();
  });
});

test.each([
  ['an item of its category', { catalogueKey: first.key, category: first.category }, first],
  ['no item of another category', { catalogueKey: first.key, category: 'conduct' as const }, undefined],
  ['no item that is unknown', { catalogueKey: 'unknown', category: first.category }, undefined],
  ['no item that is hidden', { catalogueKey: second.key, category: second.category }, undefined],
])('something may be proposed for %s', (_title, asked, item) => {
  expect(offered([first, { ...second, isHidden: true }], asked)).toEqual(item);
});
