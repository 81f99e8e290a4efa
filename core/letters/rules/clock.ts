import { addDays, dayKey, daysBetween, endOfDay, MS_PER_DAY } from '../../kernel/calendar';
import type { LetterEvent, LetterState, NamedOffice } from '../letter-events';
import { type LetterTerms, MOST_PAUSE_DAYS, SILENT_DAYS, SOON_DAYS } from '../terms';
import { itemOf } from './procedure';

/** An event with its time, in ms. */
export interface Happened {
  at: number;
  event: LetterEvent;
}

/** What the clock needs of a letter. */
export interface ClockedLetter {
  /** When it came, in ms. */
  at: number;
  isHidden: boolean;
  /** To whom it was written. */
  office: NamedOffice;
  terms: LetterTerms;
  events: readonly Happened[];
}

/** Something that an office owes by a day. */
export interface Due {
  what: 'receipt' | 'answer' | 'end';
  office: NamedOffice;
  /** The last millisecond of the day, with the days for which the writer was waited for. */
  dueAt: number;
  /** When it was done, in ms; null while it is owed. */
  metAt: number | null;
  /** Owed, and the day is over. What was done, even late, is overdue no more. */
  isOverdue: boolean;
}

export interface Standing {
  state: LetterState;
  dues: Due[];
  /** The earliest that is owed; null when nothing is. */
  next: Due | null;
  isOverdue: boolean;
  /** Owed within three days. */
  isSoon: boolean;
  /** The writer is waited for: the clock stands. */
  isPaused: boolean;
  /** Answered: when silence ends it, in ms. */
  silentUntil: number | null;
}

/** An office that has the letter, and since when. */
interface Leg {
  office: NamedOffice;
  from: number;
}

/** Every office that has it: the first, those it was handed on to, and the one above that it was reopened for. */
export function legsOf({ at, office, events }: Pick<ClockedLetter, 'at' | 'office' | 'events'>): Leg[] {
  const later = events.flatMap(({ at: from, event }) => ('to' in event ? [{ office: event.to, from }] : []));
  return [{ office, from: at }, ...later];
}

/** What ends the waiting for the writer. The timer hands on whatever the state is. */
const CLOSING: readonly LetterEvent['type'][] = ['added', 'answered', 'handedOn'];

/** Days for which the writer was waited for after `from` and until `until`, each question with its bound. */
function pausedDays(events: readonly Happened[], from: number, until: number): number {
  let days = 0;
  let askedAt: number | null = null;
  const close = (at: number): void => {
    if (askedAt !== null) days += Math.min(Math.max(daysBetween(Math.max(askedAt, from), at), 0), MOST_PAUSE_DAYS);
    askedAt = null;
  };
  for (const { at, event } of events) {
    if (at > until) break;
    if (event.type === 'asked') askedAt = at;
    if (CLOSING.includes(event.type)) close(at);
  }
  close(until);
  return days;
}

const firstAfter = (events: readonly Happened[], from: number, types: readonly LetterEvent['type'][]): number | null =>
  events.find(({ at, event }) => at >= from && types.includes(event.type))?.at ?? null;

/** Accepting, and whatever an office says, acknowledges the letter. */
const RECEIPTS: readonly LetterEvent['type'][] = ['accepted', 'replied', 'asked', 'answered'];
const ANSWERS: readonly LetterEvent['type'][] = ['replied', 'answered'];

const lastAsked = ({ at, events }: ClockedLetter): number =>
  events.reduce((found, { at: when, event }) => (event.type === 'asked' ? when : found), at);

/**
 * How a letter stands at `now`, by its events and the terms that were in force when it came. Handing it on begins the
 * receiver's clock, and that of who had it first runs on; what one of them does is done for both. The end is counted from
 * its coming, or from its being reopened.
 */
export function standingAt(letter: ClockedLetter, now: number): Standing {
  const { at, terms, events, isHidden } = letter;
  const { state: told } = itemOf(
    events.map(({ event }) => event),
    isHidden,
  );
  const answeredAt = events.reduce((found, { at: when, event }) => (event.type === 'answered' ? when : found), at);
  const silentUntil = told === 'answered' ? endOfDay(addDays(dayKey(answeredAt), SILENT_DAYS)) : null;
  const state = silentUntil !== null && silentUntil < now ? 'ended' : told;

  const isOver = state === 'ended' || state === 'takenBack';
  const due = (what: Due['what'], { office, from }: Leg, days: number, metAt: number | null): Due => {
    const until = metAt ?? now;
    const dueAt = endOfDay(addDays(dayKey(from), days + pausedDays(events, from, until)));
    return { what, office, dueAt, metAt, isOverdue: metAt === null && !isOver && dueAt < now };
  };
  const legs = legsOf(letter);
  const reopened = events.find(({ event }) => event.type === 'reopened');
  const endsFor = legs.find(({ from }) => from >= (reopened?.at ?? at)) ?? { office: letter.office, from: at };
  const isExtended = events.some(({ at: when, event }) => event.type === 'extended' && when >= endsFor.from);
  const dues = [
    ...legs.flatMap((leg) => [
      due('receipt', leg, terms.receiptDays, firstAfter(events, leg.from, RECEIPTS)),
      due('answer', leg, terms.answerDays, firstAfter(events, leg.from, ANSWERS)),
    ]),
    due(
      'end',
      endsFor,
      terms.endDays + (isExtended ? terms.extensionDays : 0),
      firstAfter(events, endsFor.from, ['answered']),
    ),
  ];
  const owed = isOver ? [] : dues.filter(({ metAt }) => metAt === null).sort((one, other) => one.dueAt - other.dueAt);
  const [next = null] = owed;
  return {
    state,
    dues,
    next,
    isOverdue: owed.some(({ isOverdue }) => isOverdue),
    isSoon: next !== null && !next.isOverdue && daysBetween(now, next.dueAt) <= SOON_DAYS,
    isPaused: state === 'asking' && daysBetween(lastAsked(letter), now) < MOST_PAUSE_DAYS,
    silentUntil: state === 'answered' ? silentUntil : null,
  };
}

/** How it stands, with the days as they are after the longest wait while the writer is waited for: what is kept of them. */
export function lastingAt(letter: ClockedLetter, now: number): Standing {
  const standing = standingAt(letter, now);
  return standing.isPaused ? standingAt(letter, lastAsked(letter) + MOST_PAUSE_DAYS * MS_PER_DAY) : standing;
}

/**
 * By when somebody has to act, in ms, as far as it is known now: sorts the queues. While the writer is waited for, the
 * longest wait is counted, but for what was late before it.
 */
export function dueForQueue(letter: ClockedLetter, now: number): number {
  const { next, silentUntil, isOverdue } = standingAt(letter, now);
  if (next === null) return silentUntil ?? now;
  return isOverdue ? next.dueAt : (lastingAt(letter, now).next ?? next).dueAt;
}

/** In which list of its offices a letter stands. */
export type Queue = 'open' | 'answered' | 'gone';

export function queueOf(state: LetterState): Queue {
  switch (state) {
    case 'received':
    case 'inHand':
    case 'asking':
      return 'open';
    case 'answered':
    case 'ended':
      return 'answered';
    case 'takenBack':
      return 'gone';
    default:
      return state satisfies never;
  }
}
