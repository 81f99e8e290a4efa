import type { Attendance } from '../../core/activities/rules/attendance';
import type { RollEntry } from '../../core/activities/rules/seats';
import type { ActivityState, FollowUp } from '../../core/activities/rules/workflow';
import type { ActivityStatus } from '../../core/activities/workbench-contract';
import { keysUntil } from '../../core/kernel/order-key';
import { command, type Database, type Stored } from '../_kit/database';
import type { DeskDoc } from '../_kit/desk/desk';
import type { RowOf } from '../_kit/desk/lists';
import type { Signed } from '../_kit/desk/signed';
import { PAGE_LIMIT } from '../_kit/page';
import { Activities, ActivityRolls, Attendances } from './collections';

export interface ActivityDoc extends DeskDoc {
  details: string;
  venue: string;
  contact: string;
  startsAt: number;
  endsAt: number;
  closesAt: number;
  /** As it was published; missing before the first change of its time. */
  plannedClosesAt?: number;
  /** As it was published; the roll knows what became of it. null: any number. */
  seats: number | null;
  authorId: string;
  authorName: string;
  status: ActivityStatus;
  publishedAt: number | null;
  followUp: FollowUp | null;
  /** Of time and venue since it was published, the first one first; missing in one from before there were any. */
  changes?: ActivityState['changes'];
  /** Who signed it, and what they answered for; missing or null: nobody had to. */
  signed?: Signed | null;
  /** Signs the codes of the room's screen; it never leaves the server. */
  codeSecret: string;
  /** Derived: whether members see it, also when it was cancelled. */
  isShown: boolean;
  /** Sorts the lists of members by the end, see `orderKey`. */
  endOrder: string;
}

/** The answers of 保密审查, item by item. */
/**
 * Who signed up. `_id` is that of the activity. Entries are appended by single updates, which the database carries out
 * one after the other, and never changed: see docs/adr/067.
 */
export interface RollDoc extends Stored {
  title: string;
  scope: readonly string[];
  startsAt: number;
  closesAt: number;
  seats: number | null;
  entries: readonly RollEntry[];
  /** Who wrote and who signed the activity: told of changes beside those on the roll. Missing in one from before that. */
  keepers?: readonly string[];
  /** Length of `entries`. */
  size: number;
  isCancelled: boolean;
  /** Why, and when (ms); null unless it was cancelled. */
  cancelled: { reason: string; at: number } | null;
  /** Whether the timer still has something to do for it. */
  isWatched: boolean;
  /** Until when the timer has told everything, in ms. */
  tendedAt: number;
  /** When the timer last began to look after it, in ms: also if that went wrong. */
  triedAt: number;
}

/** `_id` is `<activityId>:<memberId>`. */
export interface AttendanceDoc extends Stored, Attendance {
  activityId: string;
  memberId: string;
}

/** A roll of a thousand seats, with everybody thrice. A document stays far below the database's limit. */
const MOST_ENTRIES = 6000;
/** Room on top for what ends something: whoever is on a full roll can still leave it, be taken off and take an offer. */
const RESERVE = 3000;

/** How many entries a roll may have once this one is on it. */
export const mostWith = ({ kind }: RollEntry): number =>
  kind === 'join' || kind === 'seats' ? MOST_ENTRIES : MOST_ENTRIES + RESERVE;

export const findActivity = (db: Database, activityId: string): Promise<ActivityDoc | null> =>
  db.in(Activities).find(activityId);

export const findRoll = (db: Database, activityId: string): Promise<RollDoc | null> =>
  db.in(ActivityRolls).find(activityId);

/** A page of the activities that members with this path see: to come, ending first; or over, ended last. One request. */
export const findShown = (
  db: Database,
  path: readonly string[],
  { when, cursor, now }: { when: 'coming' | 'past'; cursor: string | undefined; now: number },
): Promise<ActivityDoc[]> => {
  // One that ends now is over.
  const bound = cursor ?? keysUntil(now);
  const isComing = when === 'coming';
  return db.in(Activities).query(
    {
      isShown: true,
      scope: command().in([...path]),
      endOrder: isComing ? command().gt(bound) : command().lt(bound),
    },
    { orderBy: [['endOrder', isComing ? 'asc' : 'desc']], limit: PAGE_LIMIT },
  );
};

/** Rolls of one member, and activities about to close, that are looked through for 首页. */
const MOST_LOOKED_THROUGH = 100;

export interface Held {
  activity: ActivityDoc;
  roll: RollDoc;
}

/** What is not over and has somebody on its roll, wherever it stands in the list. One request. */
export async function findComingOf(db: Database, memberId: string, now: number): Promise<Held[]> {
  const found = await db
    .in(ActivityRolls)
    .aggregate<RollDoc & { held: ActivityDoc[] }>(
      { match: { 'entries.memberId': memberId } },
      { sort: { startsAt: -1 } },
      { limit: MOST_LOOKED_THROUGH },
      { lookup: { from: Activities.name, localField: '_id', foreignField: '_id', as: 'held' } },
      { match: { 'held.endsAt': { $gt: now } } },
    );
  return found.flatMap(({ held: [activity], ...roll }) => (activity ? [{ activity, roll }] : []));
}

/** What members with this path see, and can sign up for until `by` (ms), ending first. One request. */
export async function findClosing(
  db: Database,
  path: readonly string[],
  { now, by }: { now: number; by: number },
): Promise<Held[]> {
  const found = await db
    .in(Activities)
    .aggregate<ActivityDoc & { rolls: RollDoc[] }>(
      { match: { isShown: true, scope: { $in: [...path] }, closesAt: { $gt: now, $lte: by } } },
      { sort: { closesAt: 1 } },
      { limit: MOST_LOOKED_THROUGH },
      { lookup: { from: ActivityRolls.name, localField: '_id', foreignField: '_id', as: 'rolls' } },
    );
  return found.flatMap(({ rolls: [roll], ...activity }) => (roll ? [{ activity, roll }] : []));
}

/** Activities of one member that are looked through, the latest ones: those of many years. */
const MOST_OF_ONE = 300;

/** A page of what somebody has signed up for or attended, ended last first. Three requests, two of them at once. */
export async function findOf(db: Database, memberId: string, cursor: string | undefined): Promise<ActivityDoc[]> {
  const [rolls, attendances] = await Promise.all([
    db
      .in(ActivityRolls)
      .query<Pick<RollDoc, '_id' | 'startsAt'>>(
        { 'entries.memberId': memberId },
        { orderBy: [['startsAt', 'desc']], limit: MOST_OF_ONE, fields: ['startsAt'] },
      ),
    db
      .in(Attendances)
      .query<Pick<AttendanceDoc, '_id' | 'activityId'>>(
        { memberId },
        { orderBy: [['at', 'desc']], limit: MOST_OF_ONE, fields: ['activityId'] },
      ),
  ]);
  const ids = [...new Set([...rolls.map(({ _id }) => _id), ...attendances.map(({ activityId }) => activityId)])];
  if (ids.length === 0) return [];
  return db
    .in(Activities)
    .query(
      { _id: command().in(ids), isShown: true, ...(cursor !== undefined && { endOrder: command().lt(cursor) }) },
      { orderBy: [['endOrder', 'desc']], limit: PAGE_LIMIT },
    );
}

/** Those of these activities at which somebody's attendance is confirmed. One request, or none. */
export async function findAttended(db: Database, memberId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await db
    .in(Attendances)
    .query({ _id: command().in(ids.map((activityId) => attendanceId(activityId, memberId))) }, { limit: ids.length });
  return new Set(found.filter(({ state }) => state === 'confirmed').map(({ activityId }) => activityId));
}

/** The rolls of these activities. One request, or none. */
export const findRolls = async (db: Database, ids: readonly string[]): Promise<Map<string, RollDoc>> => {
  if (ids.length === 0) return new Map();
  const found = await db.in(ActivityRolls).query({ _id: command().in([...ids]) }, { limit: ids.length });
  return new Map(found.map((roll) => [roll._id, roll]));
};

/**
 * Appends to a roll in one atomic step; false if it is full or the activity was cancelled. However many append at once,
 * each entry is written once, and their order is the order of the list.
 */
export const append = async (db: Database, activityId: string, entries: readonly RollEntry[]): Promise<boolean> => {
  const most = Math.min(...entries.map(mostWith));
  const size = command().lte(most - entries.length);
  return (
    (await db.in(ActivityRolls).updateWhere({ _id: activityId, isCancelled: false, size }, appending(entries))) > 0
  );
};

export const appending = (entries: readonly RollEntry[]) => ({
  entries: command().push([...entries]),
  size: command().inc(entries.length),
});

export const attendanceId = (activityId: string, memberId: string): string => `${activityId}:${memberId}`;

export const findAttendance = (db: Database, activityId: string, memberId: string): Promise<AttendanceDoc | null> =>
  db.in(Attendances).find(attendanceId(activityId, memberId));

/** The database's limit of one query. */
const MOST_AT_ONCE = 1000;

/** All of them: where seats are unlimited they may be more than one query gives. One request for each thousand. */
export async function findAttendances(db: Database, activityId: string): Promise<AttendanceDoc[]> {
  const found: AttendanceDoc[] = [];
  for (;;) {
    const last = found[found.length - 1];
    const more = await db
      .in(Attendances)
      .query(
        { activityId, ...(last ? { _id: command().gt(last._id) } : {}) },
        { orderBy: [['_id', 'asc']], limit: MOST_AT_ONCE },
      );
    found.push(...more);
    if (more.length < MOST_AT_ONCE) return found;
  }
}

/** A row of the desk's lists. */
export type WorkDoc = RowOf<ActivityDoc, 'unitName' | 'authorId' | 'startsAt' | 'endOrder'>;

/** How many are confirmed. One request. */
export const countArrived = (db: Database, activityId: string): Promise<number> =>
  db.in(Attendances).count({ activityId, state: 'confirmed' });

/** Rolls of one run of the timer: those that it has not tried the longest. */
const MOST_TENDED = 100;

export const findWatched = (db: Database): Promise<RollDoc[]> =>
  db.in(ActivityRolls).query({ isWatched: true }, { orderBy: [['triedAt', 'asc']], limit: MOST_TENDED });

/** Puts these rolls behind all others, whatever comes of it: one that goes wrong keeps no other back. One request, or none. */
export const markTried = async (db: Database, rolls: readonly RollDoc[], now: number): Promise<void> => {
  if (rolls.length === 0) return;
  await db.in(ActivityRolls).updateWhere({ _id: command().in(rolls.map(({ _id }) => _id)) }, { triedAt: now });
};
