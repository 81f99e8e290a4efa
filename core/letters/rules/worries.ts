import { addDays, type DayKey, dayKey } from '../../kernel/calendar';
import { ok, type Result, refuse } from '../../kernel/result';
import type { Talk, Urgency, WorryState } from '../worries/contract';
import { MOST_TALKS } from '../worries/most-talks';

/** A worry as its talks make it. */
export interface Worry<T extends Talk = Talk> {
  /** When it was passed on, in ms. */
  at: number;
  talks: readonly T[];
}

/** A talk of some days before may be what made the 联络员 think of it. */
const DAYS_BEFORE = 7;

export function stateOf({ talks }: Pick<Worry, 'talks'>): WorryState {
  const last = talks[talks.length - 1];
  if (last === undefined) return 'waiting';
  return last.next === 'done' ? 'done' : 'talking';
}

const isSame = (one: Talk | undefined, other: Talk): boolean =>
  one?.day === other.day && one.kind === other.kind && one.next === other.next;

/** Whether a talk is noted now; false: it was already, and this is a retry. */
export function mayNote(
  worry: Worry,
  talk: Talk,
  today: DayKey,
): Result<boolean, 'WRONG_STATE' | 'TALK_DAY_WRONG' | 'TOO_MANY_TALKS'> {
  if (isSame(worry.talks[worry.talks.length - 1], talk)) return ok(false);
  if (stateOf(worry) === 'done') return refuse('WRONG_STATE');
  if (talk.day > today || talk.day < addDays(dayKey(worry.at), -DAYS_BEFORE)) return refuse('TALK_DAY_WRONG');
  // The last one brings it to an end.
  return worry.talks.length >= MOST_TALKS - 1 && talk.next !== 'done' ? refuse('TOO_MANY_TALKS') : ok(true);
}

/** Sorts the more urgent before the less, and then the earlier. */
export const urgencyRank: Readonly<Record<Urgency, number>> = { today: 0, soon: 1, days: 2 };
