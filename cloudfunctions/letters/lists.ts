import { nameKeyOf } from '../../core/kernel/name-key';
import { unitsHeld } from '../../core/kernel/roles';
import { type LetterState, letterKind } from '../../core/letters/letter-events';
import { standingAt } from '../../core/letters/rules/clock';
import { officesOf } from '../../core/letters/rules/offices';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { headOf, MOST_IN_QUEUE, type QueueHead } from '../_kit/queue-head';
import { clocked, type LetterDoc } from './documents';
import { findNameRequests, findOverdue, findOwnAmong, findQueue } from './repository';
import { isAbout, isToldOf, mayDecideName, officeHeld } from './standing';

interface Asking {
  caller: Caller;
  now: number;
  nameKey: string;
  cursor?: string | undefined;
  limit: number;
}

/** What was found in the order of a list, and which of it the caller may see. */
interface Found {
  found: LetterDoc[];
  isShown: (letter: LetterDoc) => boolean;
}

const NONE: Found = { found: [], isShown: () => false };

const isOver = (state: LetterState): boolean => state === 'ended' || state === 'takenBack';

/** Letters of the offices that the caller holds. Two requests, or none. */
export async function findOpenFor(
  db: Database,
  { caller, queue, ...asked }: Asking & { queue: 'open' | 'answered' },
): Promise<Found> {
  const offices = officesOf(caller.roles);
  if (offices.length === 0) return NONE;
  const found = await findQueue(db, { ...asked, offices, queue });
  const own = await ownAmong(db, caller, found);
  return { found, isShown: (letter) => !own.has(letter._id) && !isAbout(letter, caller) };
}

const ORDINARY = letterKind.options.filter((kind) => kind !== 'report');

/** What is overdue in the units below, of which the caller learns the facts. At most three requests. */
export async function findOverdueFor(db: Database, { caller, now, ...asked }: Asking): Promise<Found> {
  const letters = { unitIds: unitsHeld(caller.roles, ['secretary', 'reviewer', 'admin']), kinds: ORDINARY };
  const reports = { unitIds: unitsHeld(caller.roles, ['discipline']), kinds: ['report' as const] };
  const both = await Promise.all([letters, reports].map((some) => findOverdue(db, { ...asked, ...some, now })));
  const found = both
    .flat()
    .sort((one, other) => (one.dueOrder < other.dueOrder ? -1 : 1))
    .slice(0, asked.limit);
  const own = await ownAmong(db, caller, found);
  return {
    found,
    isShown: (letter) =>
      !own.has(letter._id) &&
      officeHeld(letter, caller) === undefined &&
      isToldOf(letter, caller) &&
      standingAt(clocked(letter), now).isOverdue,
  };
}

/** Requests to open a hidden name that the caller may decide about, of letters that have not ended. Two requests, or none. */
export async function findNamesFor(db: Database, { caller, now, ...asked }: Asking): Promise<Found> {
  const unitIds = unitsHeld(caller.roles, ['reviewer', 'discipline', 'admin']);
  const found = await findNameRequests(db, { ...asked, unitIds });
  const own = await ownAmong(db, caller, found);
  return {
    found,
    isShown: (letter) =>
      !own.has(letter._id) &&
      !isAbout(letter, caller) &&
      mayDecideName(letter, caller) &&
      !isOver(standingAt(clocked(letter), now).state),
  };
}

const ownAmong = (db: Database, { memberId }: Caller, letters: readonly LetterDoc[]): Promise<Set<string>> =>
  findOwnAmong(
    db,
    memberId,
    letters.map(({ _id }) => _id),
  );

const asking = (caller: Caller, now: number): Asking => ({
  caller,
  now,
  nameKey: nameKeyOf(caller.name),
  limit: MOST_IN_QUEUE,
});

const dueOf = (letter: LetterDoc, now: number) => ({
  title: letter.number,
  dueAt: standingAt(clocked(letter), now).next?.dueAt ?? letter.at,
});

/** The letters that the caller has to see to. */
export async function headOfLetters(db: Database, caller: Caller, now: number): Promise<QueueHead | null> {
  const { found, isShown } = await findOpenFor(db, { ...asking(caller, now), queue: 'open' });
  return headOf(found.filter(isShown), (letter) => dueOf(letter, now));
}

/** The letters below whose day is over. */
export async function headOfOverdue(db: Database, caller: Caller, now: number): Promise<QueueHead | null> {
  const { found, isShown } = await findOverdueFor(db, asking(caller, now));
  return headOf(found.filter(isShown), (letter) => dueOf(letter, now));
}

/** The requests to open a name that the caller decides about. */
export async function headOfNames(db: Database, caller: Caller, now: number): Promise<QueueHead | null> {
  const { found, isShown } = await findNamesFor(db, asking(caller, now));
  return headOf(found.filter(isShown), (letter) => ({ title: letter.number, since: letter.at }));
}
