import { hasLink } from '../../../core/kernel/links';
import { figurePeriod, tableOf } from '../../../core/letters/rules/figures';
import { handlersOf, isAboutName, names, officeAbove, officesOf, takes } from '../../../core/letters/rules/offices';

describe('figures', () => {
  const row = (key: string, received: number) => ({ key, received, inTime: received, due: received });
  const shown = (...rows: ReturnType<typeof row>[]) => {
    const { total, rows: found, hasOthers } = tableOf(rows);
    return [total?.received ?? null, found.map(({ key }) => key).join(), hasOthers];
  };

  test.each<[string, ReturnType<typeof row>[], (string | number | boolean | null)[]]>([
    ['nothing', [], [null, '', false]],
    ['four in all', [row('a', 2), row('b', 2)], [null, '', true]],
    ['all groups are large', [row('a', 9), row('b', 5)], [14, 'a,b', false]],
    ['one small group would be told by subtraction', [row('a', 9), row('b', 6), row('c', 4)], [19, 'a', true]],
    ['small groups that are enough together', [row('a', 9), row('b', 3), row('c', 2)], [14, 'a', true]],
    ['a large and a small one', [row('a', 9), row('b', 1)], [10, '', true]],
    ['an empty group tells nothing', [row('a', 9), row('b', 0)], [9, 'a', false]],
  ])('%s', (_title, rows, expected) => {
    expect(shown(...rows)).toEqual(expected);
  });
});

test.each([
  ['2026-11-30', '2025-11-01', '2026-10-31'],
  ['2026-12-01', '2025-12-01', '2026-11-30'],
  ['2027-01-15', '2026-01-01', '2026-12-31'],
])('figures seen on %s are of %s to %s', (today, from, until) => {
  expect(figurePeriod(today)).toEqual({ from, until });
});

test.each([
  ['请看 https://example.test/a', true],
  ['打开 www.abc 就知道', true],
  ['见 www.abc.cn', true],
  ['ＨＴＴＰ：／／某处', true],
  ['某某.com 上有', false],
  ['abc.com 上有', true],
  ['第3.2条写得清楚，共1.5万元', false],
  ['食堂的空调坏了，三天没有人修。', false],
])('%s: has a link: %s', (text, expected) => {
  expect(hasLink(text)).toBe(expected);
});

describe('offices', () => {
  const secretary = { memberId: 's', name: '郑立', roles: [{ role: 'secretary' as const, unitId: 'b1' }] };
  const other = { memberId: 'o', name: '吴桐', roles: [{ role: 'secretary' as const, unitId: 'b1' }] };
  const office = { unitId: 'b1', role: 'secretary' as const };

  test('of a person are those on the very unit that take letters', () => {
    expect(officesOf([...secretary.roles, { role: 'admin', unitId: 'zz' }, { role: 'editor', unitId: 'b1' }])).toEqual([
      office,
    ]);
  });

  test.each([
    ['both', null, [], ['s', 'o']],
    ['not the writer', 's', [], ['o']],
    ['not whom it is about', null, ['吴桐'], ['s']],
    ['nobody', 's', ['吴桐'], []],
    ['not whom it is about, with the office before the name', null, ['书记郑立'], ['o']],
    ['not whom it is about, with the office behind it', null, ['郑 立（书记）'], ['o']],
    ['none of two in one', null, ['郑立/吴桐'], []],
  ])('are held by: %s', (_title, writerId, about, expected) => {
    const matter = { kind: 'thought' as const, text: '', about };
    const found = handlersOf(office, [secretary, other], { writerId, matter });
    expect(found.map(({ memberId }) => memberId)).toEqual(expected);
  });

  test.each([
    ['a complaint goes to 纪检', 'report', 'discipline', true],
    ['and to nobody else', 'report', 'secretary', false],
    ['a letter does not go there', 'suggestion', 'discipline', false],
    ['but to a leader', 'hardship', 'reviewer', true],
  ] as const)('%s', (_title, kind, role, expected) => {
    expect(takes(kind, role)).toBe(expected);
  });

  test.each([
    ['a complaint is read for the name', 'report', '郑立收了礼', [], true],
    ['and for whom it is said to be about', 'report', '他收了礼', ['郑立书记'], true],
    ['a letter is not read', 'thought', '郑立很好', [], false],
    ['a name of one character is itself only', 'thought', '', ['郑'], false],
  ] as const)('%s', (_title, kind, text, about, expected) => {
    expect(isAboutName({ kind, text, about }, '郑立')).toBe(expected);
  });

  const path = ['dw', 'zz', 'b1'];
  test.each([
    ['the leader of the same unit first', office, () => true, { unitId: 'b1', role: 'reviewer' }],
    [
      'then unit by unit',
      office,
      ({ unitId }: { unitId: string }) => unitId === 'zz',
      { unitId: 'zz', role: 'secretary' },
    ],
    ['nobody is above', { unitId: 'dw', role: 'reviewer' as const }, () => true, null],
    [
      '纪检 stays with 纪检',
      { unitId: 'b1', role: 'discipline' as const },
      () => true,
      { unitId: 'zz', role: 'discipline' },
    ],
    ['nobody may have it', office, () => false, null],
  ] as const)('above: %s', (_title, from, hasHandler, expected) => {
    expect(officeAbove(from, path, hasHandler)).toEqual(expected);
  });

  test.each([
    ['郑立吃拿卡要', '郑立', true],
    ['郑 立吃拿卡要', '郑立', true],
    ['有人吃拿卡要', '郑立', false],
    ['立着', '立', false],
  ])('%s names %s: %s', (text, name, expected) => {
    expect(names(text, name)).toBe(expected);
  });
});
