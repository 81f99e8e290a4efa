import type { GoneHow, MyPlace, Occasion } from '../contract';
import { offerEnd, type Times } from './times';

/**
 * What has happened to a roll, in the order in which the database took it. Nothing of it is ever changed: who has a seat
 * follows from it, see `rollAt`.
 */
export type RollEntry =
  | { kind: 'join' | 'accept' | 'leave' | 'move'; memberId: string; at: number }
  | { kind: 'remove'; memberId: string; at: number; reason: string }
  | { kind: 'seats'; seats: number | null; at: number }
  | RollChange;

/** Another time or venue, with what was before; it says for itself what there is to tell. */
export interface RollChange extends Occasion, Pick<Times, 'closesAt'> {
  kind: 'change';
  at: number;
  byId: string;
  reason: string;
  before: Occasion;
}

/** As it was published: what has changed since follows from the entries. */
export interface RollFacts extends Pick<Times, 'startsAt' | 'closesAt'> {
  /** Seats at the beginning; null: any number. */
  seats: number | null;
  entries: readonly RollEntry[];
}

/** A seat that is or was kept for somebody, in ms. */
export interface Offer {
  memberId: string;
  since: number;
  until: number;
}

/** Somebody whom others took off a roll. */
export interface TakenOff {
  memberId: string;
  /** ms */
  at: number;
  /** null: they moved. */
  reason: string | null;
}

export interface Roll {
  seats: number | null;
  /** End of signing up, in ms. */
  closesAt: number;
  /** In the order in which they got their seats. */
  seated: string[];
  /** In the order in which they came, those with an offer among them. */
  waiting: string[];
  /** Open offers by member. */
  offers: Map<string, Offer>;
  /** Offers that nobody accepted in time, in their order. */
  lapsed: Offer[];
  /** Who came off the roll, and how, last. */
  gone: Map<string, GoneHow>;
  takenOff: TakenOff[];
}

const GONE: Record<'leave' | 'remove' | 'move', GoneHow> = { leave: 'left', remove: 'removed', move: 'moved' };

/**
 * The roll at `now` (ms). Every entry, and the end of every offer, serves the list: while a seat is free and somebody
 * waits, the first without an offer gets one. An entry that cannot happen any more (a second sign-up, an acceptance
 * after the end of the offer) changes nothing.
 */
export function rollAt({ seats, startsAt, closesAt, entries }: RollFacts, now: number): Roll {
  const seated = new Set<string>();
  const waiting = new Set<string>();
  let times = { startsAt, closesAt };
  const roll = {
    seats,
    offers: new Map<string, Offer>(),
    lapsed: [] as Offer[],
    gone: new Map<string, GoneHow>(),
    takenOff: [] as TakenOff[],
  };

  const isSeatFree = (): boolean => roll.seats === null || seated.size + roll.offers.size < roll.seats;

  const serve = (at: number): void => {
    if (at >= times.closesAt) return;
    for (const memberId of waiting) {
      if (!isSeatFree()) return;
      if (roll.offers.has(memberId)) continue;
      roll.offers.set(memberId, { memberId, since: at, until: offerEnd(at, times) });
    }
  };

  /** Lets the offers run out that end by then, one after the other: each may make room for another. */
  const runOut = (by: number): void => {
    for (;;) {
      const [first] = [...roll.offers.values()].sort((one, other) => one.until - other.until);
      if (!first || first.until > by) return;
      roll.offers.delete(first.memberId);
      waiting.delete(first.memberId);
      roll.lapsed.push(first);
      roll.gone.set(first.memberId, 'lapsed');
      serve(first.until);
    }
  };

  const take = (entry: RollEntry, at: number): void => {
    switch (entry.kind) {
      case 'join':
        if (at >= times.closesAt || seated.has(entry.memberId) || waiting.has(entry.memberId)) return;
        // Whoever was removed stays off: a removal that the next tap undoes would decide nothing.
        if (roll.gone.get(entry.memberId) === 'removed') return;
        roll.gone.delete(entry.memberId);
        // Whoever waits has been served before: a seat that is free now is kept for nobody.
        (isSeatFree() ? seated : waiting).add(entry.memberId);
        return;
      case 'accept':
        if (!roll.offers.delete(entry.memberId)) return;
        waiting.delete(entry.memberId);
        seated.add(entry.memberId);
        return;
      case 'leave':
      case 'remove':
      case 'move':
        if (!seated.delete(entry.memberId) && !waiting.delete(entry.memberId)) return;
        roll.offers.delete(entry.memberId);
        roll.gone.set(entry.memberId, GONE[entry.kind]);
        if (entry.kind === 'leave') return;
        roll.takenOff.push({ memberId: entry.memberId, at, reason: entry.kind === 'remove' ? entry.reason : null });
        return;
      case 'seats':
        if (at < times.closesAt) roll.seats = entry.seats;
        return;
      case 'change':
        times = { startsAt: entry.startsAt, closesAt: entry.closesAt };
        // An offer keeps the hour that was told, unless signing up ends before it.
        for (const offer of roll.offers.values()) {
          roll.offers.set(offer.memberId, { ...offer, until: Math.min(offer.until, entry.closesAt) });
        }
        return;
      default:
        entry satisfies never;
    }
  };

  // Clocks of two instances differ a little, so time never goes back within a roll.
  let time = 0;
  for (const entry of entries) {
    time = Math.max(time, entry.at);
    runOut(time);
    take(entry, time);
    serve(time);
  }
  runOut(Math.max(time, now));
  return { ...roll, closesAt: times.closesAt, seated: [...seated], waiting: [...waiting] };
}

/** What somebody is to a roll. */
export function placeIn({ seated, waiting, offers, gone }: Roll, memberId: string): MyPlace {
  if (seated.includes(memberId)) return { state: 'seated' };
  const index = waiting.indexOf(memberId);
  if (index < 0) return { state: 'none', was: gone.get(memberId) ?? null };
  const offer = offers.get(memberId);
  return offer
    ? { state: 'offered', position: index + 1, until: offer.until }
    : { state: 'waiting', position: index + 1 };
}

/** Everybody who is on it. */
export const peopleOn = ({ seated, waiting }: Pick<Roll, 'seated' | 'waiting'>): string[] => [...seated, ...waiting];

/** The offers that one state of a roll has and an earlier one had not. */
export const newOffers = (before: Roll, after: Roll): Offer[] =>
  [...after.offers.values()].filter(({ memberId, since }) => before.offers.get(memberId)?.since !== since);
