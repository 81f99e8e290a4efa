import { orderKey } from '../../core/kernel/order-key';
import type { Role } from '../../core/kernel/roles';
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

/** Everybody who holds one of these roles, or else an office that takes letters, on one of these units. One request. */
export async function findHolders(
  db: Database,
  unitIds: readonly string[],
  roles: readonly Role[] = officeRole.options,
): Promise<HolderRow[]> {
  const found = await db.in(Members).query<Pick<MemberDoc, '_id' | 'name' | 'roles' | 'v'>>(
    {
      roles: command().elemMatch({ role: command().in([...roles]), unitId: command().in([...unitIds]) }),
      status: 'active',
    },
    { fields: ['name', 'roles'], limit: MOST_HOLDERS },
  );
  return found.map(({ _id, name, roles }) => ({ memberId: _id, name, roles }));
}

/** How many members are in a unit and below it. */
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

/** Open letters, the earliest due first: a page of them after a place in that order. One request. */
export const findOpen = (db: Database, after: string): Promise<LetterDoc[]> =>
  db
    .in(Letters)
    .query({ queue: 'open', dueOrder: command().gt(after) }, { orderBy: [['dueOrder', 'asc']], limit: OPEN_AT_ONCE });

/**
 * Letters whose fields for the indexes are not what they would be now: kept before there was a `firstPath`, or ended by
 * silence while somebody asked for the name. Two requests at once.
 */
export async function findUnmended(db: Database, now: number): Promise<LetterDoc[]> {
  const both = await Promise.all([
    db.in(Letters).query({ firstPath: command().eq(null) }, { limit: OPEN_AT_ONCE }),
    db
      .in(Letters)
      .query(
        { isNameAsked: true, queue: 'answered', dueOrder: command().lt(orderKey(now, '')) },
        { limit: OPEN_AT_ONCE },
      ),
  ]);
  return both.flat();
}

/** Letters that the timer reads in one request. */
export const OPEN_AT_ONCE = 100;

/** Who wrote each of these letters. One request, or none. */
export async function findWriters(db: Database, letterIds: readonly string[]): Promise<Map<string, string>> {
  if (letterIds.length === 0) return new Map();
  const found = await db
    .in(LetterWriters)
    .query({ _id: command().in([...letterIds]) }, { limit: letterIds.length, fields: ['memberId'] });
  return new Map(found.map(({ _id, memberId }) => [_id, memberId]));
}

export interface Counted {
  _id: { kind: LetterKind; unitId: string };
  unitName: string;
  received: number;
  inTime: number;
  due: number;
}

/**
 * Letters that were written to offices of these units and those below, by theme and unit; no 检举控告, and none that is
 * about whoever asks. One request.
 */
export const countLetters = (
  db: Database,
  {
    unitIds,
    from,
    until,
    now,
    nameKey,
  }: { unitIds: readonly string[]; from: number; until: number; now: number; nameKey: string },
): Promise<Counted[]> =>
  db.in(Letters).aggregate<Counted>(
    {
      match: {
        firstPath: { $in: [...unitIds] },
        at: { $gte: from, $lte: until },
        queue: { $ne: 'gone' },
        kind: { $ne: 'report' },
        aboutKeys: { $ne: nameKey },
      },
    },
    { addFields: { first: { $arrayElemAt: ['$offices', 0] }, isAbout: isAmong('$aboutKeys', nameKey) } },
    { match: { isAbout: false } },
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

/** Whether one of the keys has a name in it, as `names` finds it. A name of one character names nobody. */
const isAmong = (keys: string, nameKey: string) =>
  nameKey.length > 1
    ? {
        $anyElementTrue: [
          {
            $map: { input: keys, as: 'key', in: { $gte: [{ $indexOfCP: ['$$key', { $literal: nameKey }] }, 0] } },
          },
        ],
      }
    : { $literal: false };
