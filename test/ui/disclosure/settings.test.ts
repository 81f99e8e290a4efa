import { CATEGORY_KEYS } from '../../../core/disclosure/catalogue';
import { DEFAULT_CATALOGUE } from '../../../core/disclosure/rules/catalogue';
import {
  emptyItem,
  draftOf as itemDraft,
  itemsOf,
  over,
  problemsOf,
} from '../../../src/features/disclosure/catalogue/form';
import { daysOf, draftOf, linesOf, problemOf, yearsOf } from '../../../src/features/disclosure/holidays/form';

const drafts = DEFAULT_CATALOGUE.map((item) => itemDraft({ ...item, since: null }));
const [first] = drafts;
if (!first) throw new Error('there are no items');

describe('the catalogue while it is changed', () => {
  test('says its days as people do', () => {
    expect(drafts.flatMap(({ when, yearly }) => (when === 'yearly' ? [yearly] : []))).toContain('12月31日');
    expect(JSON.stringify(drafts.map(({ yearly }) => yearly))).not.toMatch(/\d-\d/);
  });

  test('comes back as it was when nothing was changed', () => {
    expect(itemsOf(drafts)).toEqual({ items: DEFAULT_CATALOGUE });
  });

  test.each([
    ['6-30、12-31', ['06-30', '12-31']],
    ['12月31日 6/30', ['06-30', '12-31']],
  ])('reads “%s” as days of every year', (yearly, days) => {
    const read = itemsOf([{ ...first, when: 'yearly', yearly }]);
    expect('items' in read && read.items[0]?.timing).toEqual({ kind: 'yearly', days });
  });

  test.each([
    [{ title: ' ' }, 'title'],
    [{ title: drafts[1]?.title ?? '' }, 'title'],
    [{ forms: [] }, 'forms'],
    [{ unitKinds: [] }, 'unitKinds'],
    [{ when: 'yearly' as const, yearly: '2-30' }, 'yearly'],
    [{ when: 'yearly' as const, yearly: '' }, 'yearly'],
    [{ when: 'fixed' as const, fixed: null }, 'fixed'],
    [{ noticeDays: '0' }, 'noticeDays'],
    [{ noticeDays: '61' }, 'noticeDays'],
  ])('with %j has something wrong in %s, and is not sent', (changes, field) => {
    const all = [{ ...first, ...changes }, ...drafts.slice(1)];
    expect(Object.keys(problemsOf({ ...first, ...changes }, all))).toEqual([field]);
    expect(itemsOf(all)).toEqual({ wrong: first.key });
  });

  test('keeps what somebody else has added meanwhile', () => {
    const mine = [{ ...first, title: '我的' }];
    const [category] = CATEGORY_KEYS;
    expect(over([first, emptyItem('theirs', category)], mine).map(({ key }) => key)).toEqual([first.key, 'theirs']);
  });
});

describe('the holidays of a year while they are written', () => {
  test.each([
    ['10-01 到 10-03', ['2026-10-01', '2026-10-02', '2026-10-03']],
    ['10月1日至10月2日\n1-1', ['2026-01-01', '2026-10-01', '2026-10-02']],
    ['10-10', ['2026-10-10']],
    ['', []],
  ])('“%s” is read as days', (typed, days) => {
    expect(daysOf(2026, typed)).toEqual(days);
  });

  test.each(['国庆', '10-07 到 10-01', '2-30', '10-01 到', '1-1 到 12-31'])('“%s” is not', (typed) => {
    expect(daysOf(2026, typed)).toBeNull();
  });

  test('come back as they were', () => {
    const year = { year: 2026, off: ['2026-01-01', '2026-09-30', '2026-10-01', '2026-10-02'], worked: ['2026-10-10'] };
    expect(linesOf(year.off)).toBe('1月1日\n9月30日到10月2日');
    expect(yearsOf([draftOf(year)])).toEqual([year]);
  });

  test.each([
    [{ off: '', worked: '' }, 'off'],
    [{ off: '10-01', worked: '国庆' }, 'worked'],
    [{ off: '10-01', worked: '10-01' }, 'worked'],
  ])('with %j have something wrong in %s, and are not sent', (typed, field) => {
    expect(problemOf({ year: 2026, ...typed })?.field).toBe(field);
    expect(yearsOf([{ year: 2026, ...typed }])).toBeNull();
  });
});
