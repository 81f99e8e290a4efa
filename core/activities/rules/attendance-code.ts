import { MS_PER_DAY } from '../../kernel/calendar';
import { ok, type Result, refuse } from '../../kernel/result';
import { codeFrom, codeUntil, type Times } from './times';

const MS_PER_MINUTE = 60_000;
const DIGITS = 8;
/** How far the clock of a phone may be off, in minutes. */
const CLOCKS_DIFFER = 10;
/** What could not be sent at once is taken this long after the end. */
const HELD_FOR = 7 * MS_PER_DAY;

export const minuteOf = (at: number): number => Math.floor(at / MS_PER_MINUTE);
export const startOfMinute = (minute: number): number => minute * MS_PER_MINUTE;
/** ms until the code changes. */
export const untilNextMinute = (at: number): number => startOfMinute(minuteOf(at) + 1) - at;

/** What is signed with the secret of an activity, so that the code of one is worthless for another. */
export const signedText = (activityId: string, minute: number): string => `${activityId}:${minute}`;

/** Eight digits of a signature in hexadecimal. Nobody may try more than a few wrong ones in a day, see `DAILY_BOUNDS`. */
export const codeOf = (signature: string): string =>
  String(Number.parseInt(signature.slice(0, 12), 16) % 10 ** DIGITS).padStart(DIGITS, '0');

interface Given {
  code: string;
  now: number;
  /** When it was scanned, in ms by the phone's clock, if it could not be sent then; null: just now. */
  scannedAt: number | null;
  times: Times;
  /** The code of a minute. */
  codeAt: (minute: number) => string;
}

/**
 * Judges a code: of this minute or the one before it counts at once. An older one is worthless by itself; as one that
 * could not be sent it is kept for a person to judge, if it was on the screen around the time of the scan. Only the
 * minutes around that time are looked at, so that a guess has no more chances than the code of one short while.
 * @returns the minute in which it was on the screen, and whether it came late
 */
export function judgeCode({
  code,
  now,
  scannedAt,
  times,
  codeAt,
}: Given): Result<{ minute: number; isLate: boolean }, 'CODE_WRONG' | 'CODE_OLD'> {
  const scanned = minuteOf(scannedAt ?? now);
  const first = Math.max(scanned - CLOCKS_DIFFER, minuteOf(codeFrom(times)));
  const last = Math.min(scanned + CLOCKS_DIFFER, minuteOf(now), minuteOf(codeUntil(times)));
  for (let minute = last; minute >= first; minute -= 1) {
    if (codeAt(minute) !== code) continue;
    if (minute >= minuteOf(now) - 1) return ok({ minute, isLate: false });
    return scannedAt !== null && now < times.endsAt + HELD_FOR ? ok({ minute, isLate: true }) : refuse('CODE_OLD');
  }
  return refuse('CODE_WRONG');
}
