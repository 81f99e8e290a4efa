import { dayKey, MS_PER_DAY } from '../../kernel/calendar';
import type { MyPlace } from '../contract';
import type { LiveReason } from '../live-contract';
import type { Times } from './times';

/** Why an activity that is not over concerns somebody at `now` (ms), and the instant that goes with it; null: it does not. */
export function liveReasonOf(
  { startsAt, endsAt, closesAt }: Times,
  mine: MyPlace,
  now: number,
): { why: LiveReason; at: number } | null {
  if (mine.state === 'offered') return { why: 'offered', at: mine.until };
  if (mine.state === 'seated') {
    if (startsAt <= now) return { why: 'running', at: endsAt };
    return dayKey(startsAt) === dayKey(now) ? { why: 'today', at: startsAt } : null;
  }
  if (mine.state === 'waiting' || mine.was === 'removed') return null;
  return now < closesAt && closesAt - now <= MS_PER_DAY ? { why: 'closing', at: closesAt } : null;
}
