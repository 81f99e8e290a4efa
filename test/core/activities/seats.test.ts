import fc from 'fast-check';
import {
  newOffers,
  peopleOn,
  placeIn,
  type RollEntry,
  type RollFacts,
  rollAt,
} from '../../../core/activities/rules/seats';
import { offerEnd } from '../../../core/activities/rules/times';

const at = (text: string): number => Date.parse(`2026-11-${text}:00+08:00`);
const CLOSES = at('27T12:00');
const STARTS = at('27T14:00');
const MONDAY = at('23T10:00');
const MINUTE = 60_000;

const join = (memberId: string, when = MONDAY): RollEntry => ({ kind: 'join', memberId, at: when });
const leave = (memberId: string, when: number): RollEntry => ({ kind: 'leave', memberId, at: when });
const accept = (memberId: string, when: number): RollEntry => ({ kind: 'accept', memberId, at: when });
const seats = (count: number | null, when: number): RollEntry => ({ kind: 'seats', seats: count, at: when });
const change = (times: { startsAt?: number; closesAt?: number }, when: number): RollEntry => ({
  kind: 'change',
  at: when,
  byId: 'secretary',
  reason: '场馆检修',
  venue: '公交博物馆',
  startsAt: STARTS,
  endsAt: STARTS + 60 * MINUTE,
  closesAt: CLOSES,
  before: { startsAt: STARTS, endsAt: STARTS + 60 * MINUTE, venue: '公交博物馆' },
  ...times,
});
const roll = (entries: RollEntry[], count: number | null = 2): RollFacts => ({
  seats: count,
  startsAt: STARTS,
  closesAt: CLOSES,
  entries,
});
const four = ['a', 'b', 'c', 'd'].map((id) => join(id));
const placesOf = (facts: RollFacts, now: number, ids = ['a', 'b', 'c', 'd']) =>
  ids.map((id) => {
    const place = placeIn(rollAt(facts, now), id);
    if (place.state === 'none') return place.was ?? 'none';
    return 'position' in place ? `${place.state} ${place.position}` : place.state;
  });

describe('the end of an offer', () => {
  test.each([
    ['a day later', '23T10:00', '24T10:00'],
    ['a day later, at the edge of the night', '23T21:59', '24T21:59'],
    ['in the morning, if it would end at 22', '23T22:00', '25T08:00'],
    ['in the morning, if it would end in the night', '24T02:00', '25T08:00'],
    ['at 8, if it would end at 8', '24T08:00', '25T08:00'],
    ['two hours later on the day', '27T09:00', '27T11:00'],
    ['two hours later on the day, not before 8', '27T03:00', '27T08:00'],
    ['with the end of signing up', '26T20:00', '27T12:00'],
    ['with the end of signing up, on the day too', '27T11:00', '27T12:00'],
  ])('comes %s', (_title, since, until) => {
    expect(offerEnd(at(since), { startsAt: STARTS, closesAt: CLOSES })).toBe(at(until));
  });

  test('never lies in the night, unless signing up ends there', () => {
    for (let hour = 0; hour < 24 * 4; hour += 1) {
      const end = offerEnd(MONDAY + hour * 60 * MINUTE, { startsAt: STARTS, closesAt: CLOSES });
      const ofDay = new Date(end + 8 * 3_600_000).getUTCHours();
      expect(end === CLOSES || (ofDay >= 8 && ofDay < 22)).toBe(true);
    }
  });
});

describe('another time', () => {
  const given = [...four, leave('a', MONDAY + 1)];

  test('leaves an offer the hour that was told, and gives later ones theirs', () => {
    // The new day is today: two hours from now on.
    const moved = roll([...given, change({ startsAt: at('23T20:00'), closesAt: at('23T20:00') }, MONDAY + 2)]);
    expect(rollAt(moved, MONDAY + 3).offers.get('c')?.until).toBe(at('23T20:00'));
    const passed = roll([...moved.entries, leave('b', MONDAY + 3)]);
    expect(rollAt(passed, MONDAY + 4).offers.get('d')?.until).toBe(MONDAY + 3 + 120 * MINUTE);
  });
  test('takes nobody off, and what was accepted before stays', () => {
    const entries = [...given, accept('c', at('24T09:00')), change({ startsAt: at('24T20:00') }, at('24T09:30'))];
    expect(placesOf(roll(entries), at('24T10:00'))).toEqual(['left', 'seated', 'seated', 'waiting 1']);
  });
  test('ends signing up with the new beginning', () => {
    const closes = at('24T09:00');
    const entries = [...given, change({ startsAt: closes, closesAt: closes }, MONDAY + 2), join('e', closes)];
    expect(rollAt(roll(entries), closes).closesAt).toBe(closes);
    expect(placesOf(roll(entries), closes, ['c', 'e'])).toEqual(['lapsed', 'none']);
  });
});

describe('signing up', () => {
  test('gives seats in order, and then places in the list', () => {
    expect(placesOf(roll(four), MONDAY)).toEqual(['seated', 'seated', 'waiting 1', 'waiting 2']);
  });
  test('a second time changes nothing', () => {
    expect(placesOf(roll([...four, join('a'), join('c')]), MONDAY)).toEqual(placesOf(roll(four), MONDAY));
  });
  test('gives a seat that is free to whoever comes, though others still think about theirs', () => {
    const raised = roll([...four, seats(100, MONDAY + 1), join('e', MONDAY + 2)]);
    expect(placesOf(raised, MONDAY + 2, ['c', 'd', 'e'])).toEqual(['offered 1', 'offered 2', 'seated']);
  });
  test('after a removal changes nothing', () => {
    const removed: RollEntry = { kind: 'remove', memberId: 'a', at: MONDAY + 1, reason: '值班' };
    const again = roll([...four, removed, join('a', MONDAY + 2)]);
    expect(placesOf(again, MONDAY + 2)).toEqual(['removed', 'seated', 'offered 1', 'waiting 2']);
  });
  test('without a limit everybody has a seat', () => {
    expect(placesOf(roll(four, null), MONDAY)).toEqual(['seated', 'seated', 'seated', 'seated']);
  });
  test('ends when it closes', () => {
    expect(placesOf(roll([join('a'), join('b', CLOSES)]), CLOSES, ['a', 'b'])).toEqual(['seated', 'none']);
  });
  test('after leaving begins at the end of the list', () => {
    const again = roll([...four, leave('c', MONDAY + 1), join('c', MONDAY + 2)]);
    expect(placesOf(again, MONDAY + 2)).toEqual(['seated', 'seated', 'waiting 2', 'waiting 1']);
  });
  test('passes nobody who waits, though a seat is free', () => {
    const freed = roll([...four, leave('a', MONDAY + 1), join('e', MONDAY + 2)]);
    expect(placesOf(freed, MONDAY + 2, ['c', 'e'])).toEqual(['offered 1', 'waiting 3']);
  });
});

describe('a seat that comes free', () => {
  const freed = (kind: 'leave' | 'remove' | 'move'): RollEntry => ({
    ...(kind === 'remove' ? { kind, reason: '值班' } : { kind }),
    memberId: 'a',
    at: MONDAY + MINUTE,
  });
  test('tells who was taken off by others, and why, once', () => {
    const offBy = (kind: 'leave' | 'remove' | 'move') =>
      rollAt(roll([...four, freed(kind), freed(kind)]), MONDAY + MINUTE).takenOff.map(({ reason }) => reason);
    expect([offBy('leave'), offBy('remove'), offBy('move')]).toEqual([[], ['值班'], [null]]);
  });
  test.each([
    ['leaving', 'leave', 'left'],
    ['removal', 'remove', 'removed'],
    ['a move', 'move', 'moved'],
  ] as const)('by %s is offered to the first in the list', (_title, kind, was) => {
    expect(placesOf(roll([...four, freed(kind)]), MONDAY + MINUTE)).toEqual([was, 'seated', 'offered 1', 'waiting 2']);
  });
  test('by a higher limit is offered, as many as there are', () => {
    expect(placesOf(roll([...four, seats(4, MONDAY + 1)]), MONDAY + 1)).toEqual([
      'seated',
      'seated',
      'offered 1',
      'offered 2',
    ]);
  });
  test('is kept for a day, then goes to the next, then to nobody', () => {
    const facts = roll([...four, freed('leave')]);
    const first = MONDAY + MINUTE + 24 * 60 * MINUTE;
    expect(placesOf(facts, first - 1)).toEqual(['left', 'seated', 'offered 1', 'waiting 2']);
    expect(placesOf(facts, first)).toEqual(['left', 'seated', 'lapsed', 'offered 1']);
    expect(placesOf(facts, first + 24 * 60 * MINUTE)).toEqual(['left', 'seated', 'lapsed', 'lapsed']);
  });
  test('goes to the next at once, when whoever has the offer leaves', () => {
    const facts = roll([...four, freed('leave'), leave('c', MONDAY + 2 * MINUTE)]);
    expect(placesOf(facts, MONDAY + 2 * MINUTE)).toEqual(['left', 'seated', 'left', 'offered 1']);
  });
  test('is not offered any more once signing up has closed', () => {
    expect(placesOf(roll([...four, leave('a', CLOSES)]), CLOSES)).toEqual(['left', 'seated', 'waiting 1', 'waiting 2']);
  });
});

describe('an offer', () => {
  const offered = [...four, leave('a', MONDAY + MINUTE)];
  test('is accepted once, however often', () => {
    const facts = roll([...offered, accept('c', MONDAY + 2 * MINUTE), accept('c', MONDAY + 2 * MINUTE)]);
    expect(rollAt(facts, MONDAY + 3 * MINUTE)).toMatchObject({ seated: ['b', 'c'], waiting: ['d'] });
  });
  test('is accepted by nobody else', () => {
    const facts = roll([...offered, accept('d', MONDAY + 2 * MINUTE)]);
    expect(placesOf(facts, MONDAY + 2 * MINUTE)).toEqual(['left', 'seated', 'offered 1', 'waiting 2']);
  });
  test('that has run out is not accepted any more, and stays with the next', () => {
    const late = MONDAY + MINUTE + 24 * 60 * MINUTE;
    expect(placesOf(roll([...offered, accept('c', late)]), late)).toEqual(['left', 'seated', 'lapsed', 'offered 1']);
  });
  test('ends when signing up closes', () => {
    const facts = roll([...four, leave('a', CLOSES - MINUTE)]);
    expect(placesOf(facts, CLOSES - 1)).toEqual(['left', 'seated', 'offered 1', 'waiting 2']);
    expect(placesOf(facts, CLOSES)).toEqual(['left', 'seated', 'lapsed', 'waiting 1']);
  });
  test('is new once', () => {
    const before = rollAt(roll(four), MONDAY);
    const after = rollAt(roll(offered), MONDAY + MINUTE);
    expect(newOffers(before, after).map(({ memberId }) => memberId)).toEqual(['c']);
    expect(newOffers(after, after)).toEqual([]);
  });
});

describe('a lower limit', () => {
  test('takes nobody off, and offers nothing until there is room', () => {
    const lowered = [...four, seats(1, MONDAY + 1)];
    expect(placesOf(roll(lowered), MONDAY + 1)).toEqual(['seated', 'seated', 'waiting 1', 'waiting 2']);
    const one = [...lowered, leave('a', MONDAY + 2)];
    expect(placesOf(roll(one), MONDAY + 2)).toEqual(['left', 'seated', 'waiting 1', 'waiting 2']);
    expect(placesOf(roll([...one, leave('b', MONDAY + 3)]), MONDAY + 3)).toEqual([
      'left',
      'left',
      'offered 1',
      'waiting 2',
    ]);
  });
  test('keeps an offer that was made', () => {
    const facts = roll([...four, leave('a', MONDAY + 1), seats(1, MONDAY + 2), accept('c', MONDAY + 3)]);
    expect(placesOf(facts, MONDAY + 3)).toEqual(['left', 'seated', 'seated', 'waiting 1']);
  });
});

describe('whatever happens', () => {
  const entry: fc.Arbitrary<RollEntry> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('join' as const, 'join' as const, 'accept' as const, 'leave' as const, 'move' as const),
      memberId: fc.constantFrom(...'abcdefgh'),
      at: fc.integer({ min: MONDAY, max: CLOSES + 60 * MINUTE }),
    }),
    fc.record({
      kind: fc.constant('seats' as const),
      seats: fc.option(fc.integer({ min: 1, max: 5 })),
      at: fc.integer({ min: MONDAY, max: CLOSES }),
    }),
  );
  const happenings = fc.array(entry, { maxLength: 40 }).map((entries) => entries.sort((one, two) => one.at - two.at));

  test('nobody is on a roll twice, and no more have seats than there ever were', () => {
    fc.assert(
      fc.property(happenings, (entries) => {
        const after = rollAt(roll(entries), CLOSES + 60 * MINUTE);
        const people = peopleOn(after);
        expect(new Set(people).size).toBe(people.length);
        expect([...after.offers.keys()]).toEqual([]);
        const limits = [2, ...entries.flatMap((each) => (each.kind === 'seats' ? [each.seats ?? 99] : []))];
        expect(after.seated.length).toBeLessThanOrEqual(Math.max(...limits));
      }),
    );
  });

  test('while signing up is open, no seat is free while somebody waits without an offer', () => {
    fc.assert(
      fc.property(happenings, fc.integer({ min: MONDAY, max: CLOSES - 1 }), (entries, now) => {
        const after = rollAt(roll(entries.filter((each) => each.at <= now)), now);
        const free = (after.seats ?? 99) - after.seated.length - after.offers.size;
        expect(free <= 0 || after.waiting.length === after.offers.size).toBe(true);
      }),
    );
  });

  test('a newcomer has a seat exactly if one was free, and passes nobody who waits for one', () => {
    fc.assert(
      fc.property(happenings, fc.integer({ min: MONDAY, max: CLOSES - 1 }), (entries, now) => {
        const earlier = entries.filter((each) => each.at <= now);
        const before = rollAt(roll(earlier), now);
        const after = rollAt(roll([...earlier, join('new', now)]), now);
        const isFree = before.seats === null || before.seated.length + before.offers.size < before.seats;
        expect(after.seated.includes('new')).toBe(isFree);
        const unserved = before.waiting.filter((id) => !before.offers.has(id));
        expect(isFree ? unserved : []).toEqual([]);
      }),
    );
  });

  test('what is appended later does not change who was first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (many) => {
        const ids = Array.from({ length: many }, (_, index) => `m${index}`);
        const after = rollAt(
          roll(
            ids.map((id) => join(id)),
            40,
          ),
          MONDAY,
        );
        expect(after.seated).toEqual(ids.slice(0, 40));
        expect(after.waiting).toEqual(ids.slice(40));
      }),
    );
  });

  test('a clock that is behind does not turn time back', () => {
    const facts = roll([join('a', MONDAY + MINUTE), join('b', MONDAY), leave('a', MONDAY)], 1);
    expect(placeIn(rollAt(facts, MONDAY), 'b')).toEqual({
      state: 'offered',
      position: 1,
      until: MONDAY + MINUTE + 24 * 60 * MINUTE,
    });
  });
});
