import type { MyPlace } from '../../../core/activities/contract';
import { liveReasonOf } from '../../../core/activities/rules/live';
import { dayKey, startOfDay } from '../../../core/kernel/calendar';

const HOUR = 3_600_000;
const MIDNIGHT = startOfDay(dayKey(Date.parse('2026-11-27T12:00:00+08:00')));
const at = (hours: number): number => MIDNIGHT + hours * HOUR;

const seated: MyPlace = { state: 'seated' };
const nobody: MyPlace = { state: 'none', was: null };
/** Signing up ends at 10:00, it is held from 14:00 to 16:00. */
const times = { startsAt: at(14), endsAt: at(16), closesAt: at(10) };
/** From four minutes before midnight until Sunday. */
const overnight = { startsAt: at(0) - 240_000, endsAt: at(60), closesAt: at(-2) };

test.each<[string, typeof times, MyPlace, number, ReturnType<typeof liveReasonOf>]>([
  ['begins today', times, seated, at(9), { why: 'today', at: times.startsAt }],
  ['begins tomorrow', times, seated, at(-3), null],
  ['has begun', times, seated, at(14), { why: 'running', at: times.endsAt }],
  ['began yesterday and runs on', overnight, seated, at(9), { why: 'running', at: overnight.endsAt }],
  ['runs without me', times, nobody, at(15), null],
  ['can be signed up for', times, nobody, at(9), { why: 'closing', at: times.closesAt }],
  ['keeps a seat for me', times, { state: 'offered', position: 1, until: at(8) }, at(7), { why: 'offered', at: at(8) }],
  ['lets me wait', times, { state: 'waiting', position: 1 }, at(9), null],
  ['was left by me', times, { state: 'none', was: 'left' }, at(9), { why: 'closing', at: times.closesAt }],
  ['had me removed', times, { state: 'none', was: 'removed' }, at(9), null],
])('an activity that %s', (_title, activity, mine, now, reason) => {
  expect(liveReasonOf(activity, mine, now)).toEqual(reason);
});
