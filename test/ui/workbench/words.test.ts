import type { Duty } from '../../../core/home/duties';
import { findingWords, todayFacts } from '../../../src/features/workbench/words';
import { waitedWords } from '../../../src/ui/waited-words';

const now = Date.parse('2026-11-27T10:00:00+08:00');
const DAY = 86_400_000;
const duty = (kind: Duty['kind'], count: number, changes: Partial<Duty> = {}): Duty => ({
  kind,
  count,
  title: null,
  dueAt: null,
  since: null,
  ...changes,
});

describe('the finding of 工作台', () => {
  it.each<[string, Duty[] | null]>([
    ['还没有取到等您处理的事', null],
    ['现在没有等您处理的事', []],
    ['3 件事等您处理', [duty('posts', 2, { since: now - 1000 }), duty('stale', 1)]],
    [
      '6 件事等您处理，最早的等了 4 天',
      [duty('posts', 4, { since: now - 4 * DAY }), duty('notes', 2, { since: now - DAY })],
    ],
    ['1 件事等您处理，有的已经超期', [duty('feedback', 1, { dueAt: now - 1, since: now - 9 * DAY })]],
    ['101 件以上的事等您处理', [duty('posts', 100), duty('notes', 1)]],
  ])('%s', (words, duties) => {
    expect(findingWords(duties, now)).toBe(words);
  });

  it('tells the day, the week and the own unit', () => {
    const me = {
      memberId: 'm',
      name: '王宁',
      unitId: 'b1',
      unitName: '机关党支部',
      roles: [],
      isExempt: false,
      policy: { checkIn: 'off', incentives: 'private', standings: 'branch', sharing: 'on', voices: 'off' },
    } as const;
    expect(todayFacts({ ...me, roles: [] }, now)).toEqual(['11月27日 周五', '第 48 周', '机关党支部']);
  });
});

it.each([
  ['刚刚', 59_000],
  ['40 分钟', 40 * 60_000],
  ['3 小时', 3.9 * 3_600_000],
  ['4 天', 4.5 * DAY],
  ['刚刚', -5],
])('something has waited %s', (words, ms) => {
  expect(waitedWords(now - ms, now)).toBe(words);
});
