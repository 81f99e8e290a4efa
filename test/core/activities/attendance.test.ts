import { createHmac } from 'node:crypto';
import { type Attendance, arrive, decideTick } from '../../../core/activities/rules/attendance';
import {
  codeOf,
  judgeCode,
  minuteOf,
  signedText,
  untilNextMinute,
} from '../../../core/activities/rules/attendance-code';
import { areTimesRight, isCodeShown, stageOf } from '../../../core/activities/rules/times';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const STARTS = Date.parse('2026-11-27T14:00:00+08:00');
const times = { startsAt: STARTS, endsAt: STARTS + 2 * HOUR, closesAt: STARTS - HOUR };
const codeAt =
  (activityId = 'a1', secret = 'secret') =>
  (minute: number) =>
    codeOf(createHmac('sha256', secret).update(signedText(activityId, minute)).digest('hex'));
const shownAt = (when: number) => codeAt()(minuteOf(when));
const judge = (code: string, now: number, scannedAt: number | null = null) =>
  judgeCode({ code, now, scannedAt, times, codeAt: codeAt() });

describe('the code of the room’s screen', () => {
  test('has eight digits and changes every minute', () => {
    const codes = Array.from({ length: 240 }, (_, minute) => shownAt(STARTS + minute * MINUTE));
    expect(codes.every((code) => /^\d{8}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(240);
    expect(untilNextMinute(STARTS + 1)).toBe(MINUTE - 1);
    expect(untilNextMinute(STARTS)).toBe(MINUTE);
  });
  test.each([
    ['in its minute', 0, 'ok'],
    ['at the end of its minute', MINUTE - 1, 'ok'],
    ['in the next minute', 2 * MINUTE - 1, 'ok'],
    ['two minutes later', 2 * MINUTE, 'CODE_OLD'],
    ['ten minutes later', 11 * MINUTE - 1, 'CODE_OLD'],
    ['an hour later, when nobody looks that far back', HOUR, 'CODE_WRONG'],
  ])('counts %s: %#', (_title, later, expected) => {
    const judged = judge(shownAt(STARTS), STARTS + later);
    expect(judged.ok ? 'ok' : judged.code).toBe(expected);
    if (judged.ok) expect(judged.value).toEqual({ minute: minuteOf(STARTS), isLate: false });
  });
  test('that could not be sent is kept, with the minute when it was shown', () => {
    const judged = judge(shownAt(STARTS), STARTS + 24 * HOUR, STARTS);
    expect(judged).toEqual({ ok: true, value: { minute: minuteOf(STARTS), isLate: true } });
    expect(judge(shownAt(STARTS), STARTS + MINUTE, STARTS)).toMatchObject({ value: { isLate: false } });
  });
  test('that could not be sent is not kept a week after the end', () => {
    expect(judge(shownAt(STARTS), times.endsAt + 7 * 24 * HOUR, STARTS)).toEqual({ ok: false, code: 'CODE_OLD' });
  });
  test.each([
    ['ten minutes behind', -10 * MINUTE, true],
    ['ten minutes ahead', 10 * MINUTE, true],
    ['further behind', -11 * MINUTE, false],
    ['further ahead', 11 * MINUTE, false],
  ])('that could not be sent is looked for around the scan: a phone whose clock is %s', (_title, off, isFound) => {
    expect(judge(shownAt(STARTS), STARTS + HOUR, STARTS + off).ok).toBe(isFound);
  });
  test.each([
    ['before the screen', STARTS - 2 * HOUR - 11 * MINUTE],
    ['after the screen', times.endsAt + 2 * HOUR + 11 * MINUTE],
    ['a year before', STARTS - 365 * 24 * HOUR],
  ])('said to be scanned %s is wrong, whatever it is', (_title, scannedAt) => {
    const now = times.endsAt + 24 * HOUR;
    for (let at = STARTS - 2 * HOUR; at < times.endsAt + 2 * HOUR; at += MINUTE) {
      expect(judge(shownAt(at), now, scannedAt)).toEqual({ ok: false, code: 'CODE_WRONG' });
    }
  });
  test('said to be scanned in the future is wrong', () => {
    expect(judge(shownAt(STARTS), STARTS, STARTS + 11 * MINUTE)).toEqual({ ok: false, code: 'CODE_WRONG' });
  });
  test('costs at most 21 signatures to judge', () => {
    let signatures = 0;
    const counted = (minute: number) => {
      signatures += 1;
      return codeAt()(minute);
    };
    judgeCode({ code: '00000000', now: times.endsAt, scannedAt: STARTS + HOUR, times, codeAt: counted });
    expect(signatures).toBe(21);
  });
  test.each<[string, string]>([
    ['of another activity', codeAt('a2')(minuteOf(STARTS))],
    ['of another secret', codeAt('a1', 'other')(minuteOf(STARTS))],
    ['that was guessed', '00000000'],
    ['of a minute to come', shownAt(STARTS + MINUTE)],
    ['from before the screen', shownAt(STARTS - 2 * HOUR - MINUTE)],
  ])('%s is wrong, sent late or not', (_title, code) => {
    expect(judge(code, STARTS)).toEqual({ ok: false, code: 'CODE_WRONG' });
    expect(judge(code, STARTS, STARTS)).toEqual({ ok: false, code: 'CODE_WRONG' });
  });
});

describe('an arrival', () => {
  const given = { isLate: false, hasSeat: true, shownAt: STARTS, now: STARTS };
  test.each<[string, Partial<typeof given>, Partial<Attendance>]>([
    ['with a seat counts', {}, { state: 'confirmed', marks: [], shownAt: null }],
    ['that came late waits, marked', { isLate: true }, { state: 'waiting', marks: ['late'], shownAt: STARTS }],
    ['without a seat waits, marked', { hasSeat: false }, { state: 'waiting', marks: ['walkIn'] }],
    ['with both', { isLate: true, hasSeat: false }, { state: 'waiting', marks: ['late', 'walkIn'] }],
  ])('%s', (_title, changes, expected) => {
    expect(arrive(null, { ...given, ...changes })).toMatchObject({ at: STARTS, tick: null, ...expected });
  });
  test('again changes nothing, and a better one takes the place of one that waits', () => {
    const late = arrive(null, { ...given, isLate: true });
    expect(arrive(late, { ...given, isLate: true, now: STARTS + 1 })).toBe(late);
    const right = arrive(late, given);
    expect(right.state).toBe('confirmed');
    expect(arrive(right, { ...given, isLate: true })).toBe(right);
  });
  test('does not undo what was decided', () => {
    const declined: Attendance = { ...arrive(null, { ...given, isLate: true }), state: 'declined' };
    expect(arrive(declined, given)).toBe(declined);
  });
});

describe('a tick', () => {
  const tick = { byId: 's1', byName: '郑立', reason: '本人在场，没带手机', at: STARTS };
  const late = arrive(null, { isLate: true, hasSeat: true, shownAt: STARTS, now: STARTS });
  const right = arrive(null, { isLate: false, hasSeat: true, shownAt: STARTS, now: STARTS });
  const without = { ...tick, reason: '' };

  test('without a code needs a reason', () => {
    expect(decideTick(null, 'confirmed', without)).toEqual({ ok: false, code: 'REASON_NEEDED' });
    expect(decideTick(null, 'confirmed', tick)).toMatchObject({ ok: true, value: { state: 'confirmed', tick } });
  });
  test('on a code that waits needs none; not to confirm it does', () => {
    expect(decideTick(late, 'confirmed', without)).toMatchObject({
      ok: true,
      value: { state: 'confirmed', marks: ['late'] },
    });
    expect(decideTick(late, 'declined', without)).toEqual({ ok: false, code: 'REASON_NEEDED' });
    expect(decideTick(late, 'declined', tick)).toMatchObject({ ok: true, value: { state: 'declined' } });
  });
  test('on what counted changes nothing; taking it back needs a reason', () => {
    expect(decideTick(right, 'confirmed', without)).toEqual({ ok: true, value: right });
    expect(decideTick(right, 'declined', without)).toEqual({ ok: false, code: 'REASON_NEEDED' });
    expect(decideTick(right, 'declined', tick)).toMatchObject({ ok: true, value: { state: 'declined' } });
  });
  test('again is the same', () => {
    const first = decideTick(null, 'confirmed', tick);
    if (!first.ok) throw new Error('it is given');
    expect(decideTick(first.value, 'confirmed', { ...tick, at: STARTS + 1 })).toEqual(first);
  });
});

describe('times', () => {
  test.each<[string, Partial<typeof times>, boolean]>([
    ['in order', {}, true],
    ['signing up until the beginning', { closesAt: STARTS }, true],
    ['signing up beyond the beginning', { closesAt: STARTS + 1 }, false],
    ['ending as it begins', { endsAt: STARTS }, false],
    ['of a week', { endsAt: STARTS + 7 * 24 * HOUR }, true],
    ['longer than a week', { endsAt: STARTS + 7 * 24 * HOUR + 1 }, false],
  ])('%s are judged', (_title, changes, expected) => {
    expect(areTimesRight({ ...times, ...changes })).toBe(expected);
  });
  test.each([
    [-2 * HOUR, 'open'],
    [-HOUR, 'closed'],
    [0, 'running'],
    [2 * HOUR, 'over'],
  ] as const)('%d ms after the beginning: %s', (later, stage) => {
    expect(stageOf(times, false, STARTS + later)).toBe(stage);
    expect(stageOf(times, true, STARTS + later)).toBe('cancelled');
  });
  test('the screen shows the code from two hours before until two hours after', () => {
    const edges = [-2 * HOUR - 1, -2 * HOUR, 4 * HOUR - 1, 4 * HOUR];
    expect(edges.map((later) => isCodeShown(times, STARTS + later))).toEqual([false, true, true, false]);
  });
});
