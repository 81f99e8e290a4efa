import { addDays, dayKey, endOfDay, MS_PER_DAY } from '../../../core/kernel/calendar';
import type { LetterEvent, NamedOffice } from '../../../core/letters/letter-events';
import {
  type ClockedLetter,
  dueForQueue,
  type Happened,
  legsOf,
  queueOf,
  standingAt,
} from '../../../core/letters/rules/clock';
import { DEFAULT_TERMS } from '../../../core/letters/terms';

const CAME = Date.parse('2026-11-02T10:00:00+08:00');
const SECRETARY: NamedOffice = { unitId: 'b1', role: 'secretary', unitName: '第一党支部' };
const LEADER: NamedOffice = { unitId: 'zz', role: 'reviewer', unitName: '党总支' };

const onDay = (days: number, event: LetterEvent): Happened => ({ at: CAME + days * MS_PER_DAY, event });
const accepted: LetterEvent = { type: 'accepted' };
const asked: LetterEvent = { type: 'asked', words: '哪一天' };
const added: LetterEvent = { type: 'added', words: '周三' };
const replied: LetterEvent = { type: 'replied', words: '在办' };
const answered: LetterEvent = { type: 'answered', words: '办好了' };
const extended: LetterEvent = { type: 'extended', words: '要等批复' };
const handedOn: LetterEvent = { type: 'handedOn', words: '归总支管', to: LEADER };
const reopened: LetterEvent = { type: 'reopened', words: '没有办', to: LEADER };

const letter = (...events: Happened[]): ClockedLetter => ({
  at: CAME,
  isHidden: false,
  office: SECRETARY,
  terms: DEFAULT_TERMS,
  events,
});
const endOf = (days: number): number => endOfDay(addDays(dayKey(CAME), days));
const standing = (day: number, ...events: Happened[]) => standingAt(letter(...events), CAME + day * MS_PER_DAY);

describe('how a letter stands', () => {
  const table: [
    title: string,
    events: Happened[],
    day: number,
    state: string,
    next: number | null,
    isOverdue: boolean,
  ][] = [
    ['just come: the receipt is owed', [], 0, 'received', 3, false],
    ['on the last day of the receipt', [], 3, 'received', 3, false],
    ['a day later', [], 4, 'received', 3, true],
    [
      'accepted late: the answer is owed, and the receipt is late no more',
      [onDay(5, accepted)],
      6,
      'inHand',
      15,
      false,
    ],
    ['the answer is late', [onDay(1, accepted)], 16, 'inHand', 15, true],
    ['told how it goes: the end is owed', [onDay(1, accepted), onDay(9, replied)], 40, 'inHand', 60, false],
    ['told too late: overdue no more', [onDay(1, accepted), onDay(20, replied)], 21, 'inHand', 60, false],
    ['the end is late', [onDay(1, accepted), onDay(9, replied)], 61, 'inHand', 60, true],
    ['extended', [onDay(1, accepted), onDay(9, replied), onDay(50, extended)], 61, 'inHand', 90, false],
    ['extended, and late', [onDay(1, accepted), onDay(9, replied), onDay(50, extended)], 91, 'inHand', 90, true],
    ['the writer is waited for', [onDay(1, accepted), onDay(4, asked)], 10, 'asking', 21, false],
    [
      'they have answered after ten days',
      [onDay(1, accepted), onDay(4, asked), onDay(14, added)],
      20,
      'inHand',
      25,
      false,
    ],
    ['late after the wait', [onDay(1, accepted), onDay(4, asked), onDay(14, added)], 26, 'inHand', 25, true],
    [
      'waited for longer than a fortnight: the clock goes on',
      [onDay(1, accepted), onDay(4, asked)],
      30,
      'asking',
      29,
      true,
    ],
    ['late before the wait, and late during it', [onDay(1, accepted), onDay(20, asked)], 22, 'asking', 17, true],
    ['handed on: the first receipt is owed', [onDay(2, handedOn)], 2, 'received', 3, false],
    [
      'accepted by the receiver: the first’s answer comes first',
      [onDay(2, handedOn), onDay(3, accepted)],
      4,
      'inHand',
      15,
      false,
    ],
    ['answered: nothing is owed', [onDay(1, accepted), onDay(9, answered)], 12, 'answered', null, false],
    ['answered late, and long ago', [onDay(1, accepted), onDay(70, answered)], 75, 'answered', null, false],
    ['a fortnight of silence', [onDay(1, accepted), onDay(9, answered)], 23, 'answered', null, false],
    ['silence ends it', [onDay(1, accepted), onDay(9, answered)], 24, 'ended', null, false],
    ['settled', [onDay(1, accepted), onDay(9, answered), onDay(10, { type: 'resolved' })], 90, 'ended', null, false],
    ['taken back', [onDay(1, { type: 'takenBack' })], 90, 'takenBack', null, false],
    [
      'reopened: the office above has a clock of its own',
      [onDay(1, accepted), onDay(9, answered), onDay(12, reopened)],
      13,
      'received',
      15,
      false,
    ],
  ];
  test.each(table)('%s', (_title, events, day, state, next, isOverdue) => {
    const found = standing(day, ...events);
    expect(found.state).toBe(state);
    expect(found.next?.dueAt ?? null).toBe(next === null ? null : endOf(next));
    expect(found.isOverdue).toBe(isOverdue);
  });

  test('handing on begins the receiver’s clock, and the first’s runs on', () => {
    const { dues } = standing(11, onDay(10, handedOn));
    expect(dues.map(({ what, office, dueAt }) => [what, office.role, dueAt])).toEqual([
      ['receipt', 'secretary', endOf(3)],
      ['answer', 'secretary', endOf(15)],
      ['receipt', 'reviewer', endOf(13)],
      ['answer', 'reviewer', endOf(25)],
      ['end', 'secretary', endOf(60)],
    ]);
    expect(legsOf(letter(onDay(10, handedOn))).map(({ office }) => office.role)).toEqual(['secretary', 'reviewer']);
  });

  test('the end of a reopened letter is owed by the office above, from that day', () => {
    const { dues } = standing(13, onDay(1, accepted), onDay(9, answered), onDay(12, reopened));
    expect(dues.at(-1)).toMatchObject({ what: 'end', office: LEADER, dueAt: endOf(72), metAt: null });
  });

  test.each([
    [11, false],
    [12, true],
    [15, true],
    [16, false],
  ])('on day %i it is due soon: %s', (day, isSoon) => {
    expect(standing(day, onDay(1, accepted)).isSoon).toBe(isSoon);
  });

  test('handing it on closes the question', () => {
    const { dues } = standing(30, onDay(1, accepted), onDay(2, asked), onDay(5, handedOn));
    expect(dues.map(({ what, office, dueAt }) => [what, office.role, dueAt])).toEqual([
      ['receipt', 'secretary', endOf(3)],
      ['answer', 'secretary', endOf(18)],
      ['receipt', 'reviewer', endOf(8)],
      ['answer', 'reviewer', endOf(20)],
      ['end', 'secretary', endOf(63)],
    ]);
  });

  test('the terms are the letter’s own, whatever the organisation decides later', () => {
    const strict = { ...letter(onDay(0, accepted)), terms: { ...DEFAULT_TERMS, answerDays: 5 } };
    expect(standingAt(strict, CAME).next?.dueAt).toBe(endOf(5));
  });
});

describe('the queue', () => {
  test('sorts by what is owed next, and while the writer is waited for by the longest wait', () => {
    expect(dueForQueue(letter(), CAME)).toBe(endOf(3));
    const waiting = letter(onDay(1, accepted), onDay(4, asked));
    expect(dueForQueue(waiting, CAME + 4 * MS_PER_DAY)).toBe(endOf(15) + 14 * MS_PER_DAY);
    expect(dueForQueue(letter(onDay(1, accepted), onDay(9, answered)), CAME + 9 * MS_PER_DAY)).toBe(endOf(23));
  });

  test.each([
    ['a question long ago, and another step since', 14, [onDay(1, accepted), onDay(4, asked), onDay(14, extended)], 29],
    ['what was late before the question', 22, [onDay(1, accepted), onDay(20, asked)], 17],
  ])('of one that waits for its writer: %s', (_title, day, events, expected) => {
    expect(dueForQueue(letter(...events), CAME + day * MS_PER_DAY)).toBe(endOf(expected));
  });

  test.each([
    ['received', 'open'],
    ['inHand', 'open'],
    ['asking', 'open'],
    ['answered', 'answered'],
    ['ended', 'answered'],
    ['takenBack', 'gone'],
  ] as const)('%s stands in: %s', (state, queue) => {
    expect(queueOf(state)).toBe(queue);
  });
});
