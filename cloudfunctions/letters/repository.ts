import { orderKey } from '../../core/kernel/order-key';
import { type LetterKind, type Office, officeKey, officeRole } from '../../core/letters/letter-events';
import type { MemberDoc } from '../_kit/caller';
import { Members } from '../_kit/collections';
import { command, type Database } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { Letters, LetterWriters } from './collections';
import type { LetterDoc, LetterWriterDoc } from './documents';

const MOST_HOLDERS = 1000;

export const findLetter = (db: Database, letterId: string): Promise<LetterDoc | null> => db.in(Letters).find(letterId);

/** Who wrote it. Asked only about whoever calls, and where the name may be known. */
export const findWriter = (db: Database, letterId: string): Promise<LetterWriterDoc | null> =>
  db.in(LetterWriters).find(letterId);

/** Somebody who holds a role. */
export interface HolderRow {
  memberId: string;
  name: string;
  roles: MemberDoc['roles'];
}

/** Everybody who holds an office that takes letters on one of these units. One request. */
export async function findHolders(db: Database, unitIds: readonly string[]): Promise<HolderRow[]> {
  const found = await db.in(Members).query<Pick<MemberDoc, '_id' | 'name' | 'roles' | 'v'>>(
    {
      roles: command().elemMatch({ role: command().in([...officeRole.options]), unitId: command().in([...unitIds]) }),
      status: 'active',
    },
    { fields: ['name', 'roles'], limit: MOST_HOLDERS },
  );
  return found.map(({ _id, name, roles }) => ({ memberId: _id, name, roles }));
}

/** How many members are in a unit itself. */
export const countInUnit = (db: Database, unitId: string): Promise<number> =>
  db.in(Members).count({ path: unitId, status: 'active' });

/** A page of the letters that a member wrote, newest first. Two requests. */
export async function findMine(db: Database, memberId: string, cursor: string | undefined) {
  const written = await db
    .in(LetterWriters)
    .query(
      { memberId, ...(cursor === undefined ? {} : { order: command().lt(cursor) }) },
      { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
    );
  if (written.length === 0) return [];
  const letters = await db
    .in(Letters)
    .query({ _id: command().in(written.map(({ _id }) => _id)) }, { limit: PAGE_LIMIT });
  return letters.sort((one, other) => (one.order < other.order ? 1 : -1));
}

/** Which of these letters the member wrote. One request, or none. */
export async function findOwnAmong(db: Database, memberId: string, letterIds: readonly string[]): Promise<Set<string>> {
  if (letterIds.length === 0) return new Set();
  const own = await db
    .in(LetterWriters)
    .query({ _id: command().in([...letterIds]), memberId }, { limit: letterIds.length, fields: ['order'] });
  return new Set(own.map(({ _id }) => _id));
}

interface Asked {
  /** `nameKeyOf` of whoever asks: what is about them stays out. */
  nameKey: string;
  cursor?: string | undefined;
  limit: number;
}

/** Letters of these offices: open ones with the earliest due first, answered ones with the latest first. One request. */
export function findQueue(
  db: Database,
  { offices, queue, nameKey, cursor, limit }: Asked & { offices: readonly Office[]; queue: 'open' | 'answered' },
): Promise<LetterDoc[]> {
  const isOpen = queue === 'open';
  const following = (order: string) => (isOpen ? command().gt(order) : command().lt(order));
  return db.in(Letters).query(
    {
      queue,
      officeKeys: command().in(offices.map(officeKey)),
      aboutKeys: command().neq(nameKey),
      ...(cursor === undefined ? {} : { dueOrder: following(cursor) }),
    },
    { orderBy: [['dueOrder', isOpen ? 'asc' : 'desc']], limit },
  );
}

/** Letters of these units and those below them whose day is over, the longest first. One request, or none. */
export async function findOverdue(
  db: Database,
  {
    unitIds,
    kinds,
    now,
    nameKey,
    cursor,
    limit,
  }: Asked & {
    unitIds: readonly string[];
    kinds: readonly LetterKind[];
    now: number;
  },
): Promise<LetterDoc[]> {
  if (unitIds.length === 0) return [];
  const over = command().lt(orderKey(now, ''));
  return db.in(Letters).query(
    {
      queue: 'open',
      path: command().in([...unitIds]),
      kind: command().in([...kinds]),
      aboutKeys: command().neq(nameKey),
      dueOrder: cursor === undefined ? over : over.and(command().gt(cursor)),
    },
    { orderBy: [['dueOrder', 'asc']], limit },
  );
}

/** Letters whose hidden name somebody has asked to open, on these units and below, the oldest first. One request, or none. */
export async function findNameRequests(
  db: Database,
  { unitIds, nameKey, cursor, limit }: Asked & { unitIds: readonly string[] },
): Promise<LetterDoc[]> {
  if (unitIds.length === 0) return [];
  return db.in(Letters).query(
    {
      isNameAsked: true,
      path: command().in([...unitIds]),
      aboutKeys: command().neq(nameKey),
      ...(cursor === undefined ? {} : { order: command().gt(cursor) }),
    },
    { orderBy: [['order', 'asc']], limit },
  );
}

/** The offices that have open letters now, each with the people these are about. One request. */
export const findBusyOffices = (
  db: Database,
): Promise<{ _id: { officeNow: string; aboutKeys: string[] }; offices: LetterDoc['offices'] }[]> =>
  db
    .in(Letters)
    .aggregate<{ _id: { officeNow: string; aboutKeys: string[] }; offices: LetterDoc['offices'] }>(
      { match: { queue: 'open' } },
      { group: { _id: { officeNow: '$officeNow', aboutKeys: '$aboutKeys' }, offices: { $first: '$offices' } } },
      { limit: 1000 },
    );

/** Open letters that lie with an office. */
export const findLyingWith = (db: Database, office: string, aboutKeys: readonly string[]): Promise<LetterDoc[]> =>
  db.in(Letters).query({ queue: 'open', officeNow: office, aboutKeys: command().eq([...aboutKeys]) }, { limit: 100 });

export interface Counted {
  _id: { kind: LetterKind; unitId: string };
  unitName: string;
  received: number;
  inTime: number;
  due: number;
}

/** Letters to offices of these units and those below, by theme and unit; no 检举控告. One request. */
export const countLetters = (
  db: Database,
  { unitIds, from, now }: { unitIds: readonly string[]; from: number; now: number },
): Promise<Counted[]> =>
  db.in(Letters).aggregate<Counted>(
    { match: { path: { $in: [...unitIds] }, at: { $gte: from }, queue: { $ne: 'gone' }, kind: { $ne: 'report' } } },
    { addFields: { first: { $arrayElemAt: ['$offices', 0] } } },
    {
      group: {
        _id: { kind: '$kind', unitId: '$first.unitId' },
        unitName: { $first: '$first.unitName' },
        received: { $sum: 1 },
        inTime: { $sum: { $cond: [{ $eq: ['$answered', 'inTime'] }, 1, 0] } },
        due: { $sum: { $cond: [{ $or: [{ $ne: ['$answered', null] }, { $lt: ['$answerDueAt', now] }] }, 1, 0] } },
      },
    },
    { sort: { _id: 1 } },
  );
