import { isInQueueOf, seatOf } from '../../../core/desk/climbing';
import type { Judge } from '../../../core/desk/standing';
import type { WaitsAt } from '../../../core/desk/waiting';
import { type Kind, namesOf } from '../../../core/desk/workflow';
import type { Colleague } from '../../../core/kernel/four-eyes';
import { keysUntil } from '../../../core/kernel/order-key';
import { holdsOn, unitsHeld } from '../../../core/kernel/roles';
import { type Placement, place } from '../../../core/kernel/scope';
import type { Caller } from '../caller';
import type { DeclaredCollection } from '../collection';
import { command, type Database, type Stage, type Stored } from '../database';
import { PAGE_LIMIT } from '../page';
import { headOf, MOST_IN_QUEUE, type QueueHead } from '../queue-head';
import type { MemberContext } from '../serve';
import { Around } from './around';
import { colleaguesOf, type Desk, type DeskDoc, type DeskUnit, type Holder, WITH_HOLDERS } from './desk';

/** Things of several states that wait for somebody: to be decided, or to be written again. */
export type Queue = 'forMe' | 'returned';

type RowDoc = Pick<DeskDoc, '_id' | 'v' | 'title' | 'unitId' | 'path' | 'scope' | 'status' | 'updatedAt' | 'touched'>;
/** A row of the lists of one kind: what every queue needs, and some of its own fields. */
export type RowOf<Doc extends DeskDoc, Further extends keyof Doc> = Pick<Doc, keyof RowDoc | 'writerIds' | Further>;

/** So many rows one request gives. */
const MOST_AT_ONCE = 1000;
/** What a queue needs of the units and of the role holders that are joined to it. */
const PLACE = ['_id', 'name', 'kind', 'path'];
const HOLDER = ['holders._id', 'holders.roles', 'holders.status'];
const QUEUED = ['title', 'unitId', 'path', 'scope', 'status', 'updatedAt', 'touched', 'writerIds', 'v'];

/** What the lists of a desk are made of. `Row` is a projection of its documents. */
export interface Lists<Doc extends DeskDoc, K extends Kind, Row extends RowDoc> {
  desk: Desk<Doc, K>;
  /** The desk's collection, of which a list reads these fields only. */
  rows: DeclaredCollection<Doc, Row>;
  /** The fields of a row beside those of every queue. */
  fields: readonly string[];
  /** Whether the next step with it is this person's. */
  waitsFor(row: Row, placement: Placement, judge: Judge, colleagues: readonly Colleague[]): boolean;
  /** Which of those in a waiting state wait at all by now, for a pipeline; missing: each of them. */
  waitsNow?: Record<string, unknown>;
  /** Since when it waits, in ms; missing: since it was changed last. */
  sinceOf?(row: Row): number;
}

/** `waitsAt`: what waits for a decision says since when, and where. */
export type Queued<Row> = Row & { waitsAt?: WaitsAt };

/** A row of a queue as its reader gets it. */
export const queuedRow = <Row, View extends object>(
  row: Queued<Row>,
  viewOf: (row: Row) => View,
): View & { waitsAt?: WaitsAt } => ({ ...viewOf(row), ...(row.waitsAt && { waitsAt: row.waitsAt }) });

/** A page of what these units and those below them have in one state, last changed first. One request. */
export const findPage = <Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  { desk, rows, fields }: Lists<Doc, K, Row>,
  db: Database,
  { roles }: Caller,
  { status, cursor }: { status: K['state']; cursor?: string | undefined },
): Promise<Row[]> =>
  db.in(rows).query(
    {
      status,
      path: command().in(unitsHeld(roles, desk.workers)),
      ...(cursor === undefined ? {} : { touched: command().lt(cursor) }),
    },
    { orderBy: [['touched', 'desc']], limit: PAGE_LIMIT, fields: [...QUEUED, ...fields] },
  );

/** What has opened and still runs, or has come to its end; both by the end, the nearest first. */
interface ByEnd<State> {
  status: State;
  when: 'open' | 'ended';
  cursor?: string | undefined;
  now: number;
}

/** A page of what these units and those below them have opened, by `endOrder`. One request. */
export const findByEnd = <Doc extends DeskDoc, K extends Kind, Row extends RowDoc & { endOrder: string }>(
  { desk, rows, fields }: Lists<Doc, K, Row>,
  db: Database,
  { roles }: Caller,
  { status, when, cursor, now }: ByEnd<K['state']>,
): Promise<Row[]> => {
  const isOpen = when === 'open';
  const bound = cursor ?? keysUntil(now);
  return db.in(rows).query(
    {
      status,
      path: command().in(unitsHeld(roles, desk.workers)),
      endOrder: isOpen ? command().gt(bound) : command().lt(bound),
    },
    {
      orderBy: [['endOrder', isOpen ? 'asc' : 'desc']],
      limit: PAGE_LIMIT,
      fields: [...QUEUED, ...fields],
    },
  );
};

/**
 * What waits for the caller, the longest waiting first, `MOST_IN_QUEUE` at most. One request, or none. Where more than a
 * hundred wait for somebody else first: one more for each thousand of them, and two for each hundred of their units.
 */
export const findQueue = <Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  lists: Lists<Doc, K, Row>,
  queue: Queue,
  context: Asking,
): Promise<Queued<Row>[]> => (queue === 'forMe' ? findForMe(lists, context) : findReturned(lists, context));

type Asking = Pick<MemberContext, 'db' | 'caller' | 'now'>;

/** Joins the units that a thing belongs to, is for, and waits in, as `places`. */
const withPlacesAbove = (units: string): Stage[] => [
  { addFields: { placeIds: { $concatArrays: ['$path', '$scope'] } } },
  { lookup: { from: units, localField: 'placeIds', foreignField: '_id', as: 'places' } },
];

/**
 * Read on until the queue is full or nothing more waits: whose turn it is, the rules find out from the units and role holders
 * around a row. What waits for others first is a few days old at most, see `CLIMBS_AFTER`: behind it the queue fills.
 */
async function findForMe<Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  lists: Lists<Doc, K, Row>,
  context: Asking,
): Promise<Queued<Row>[]> {
  const unitIds = unitsHeld(context.caller.roles, lists.desk.deciders);
  if (unitIds.length === 0) return [];
  const first = await findJoined(lists, unitIds, context);
  const queue = first.flatMap((joined) => queuedFor(lists, joined, context));
  const around = new Around(lists.desk.units, context.db);
  let last: RowDoc | undefined = first[MOST_IN_QUEUE - 1];
  while (last !== undefined && queue.length < MOST_IN_QUEUE) {
    const rows: Row[] = await findMore(lists, { unitIds, after: last.touched }, context);
    await around.learn(rows);
    for (const row of rows) {
      queue.push(
        ...queuedFor(lists, { ...row, places: around.placesOf(row), holders: around.holdersOf(row) }, context),
      );
    }
    last = rows[MOST_AT_ONCE - 1];
  }
  return queue.slice(0, MOST_IN_QUEUE);
}

type Joined<Row> = Row & { places: DeskUnit[]; holders: Holder[] };

/** What is in a waiting state, the longest waiting first. */
const waitingIn = <Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  { desk, waitsNow = {} }: Lists<Doc, K, Row>,
  unitIds: string[],
) => ({ status: { $in: namesOf(desk.workflow.waits) }, path: { $in: unitIds }, ...waitsNow });

const only = (fields: readonly string[]): Stage => ({ project: Object.fromEntries(fields.map((field) => [field, 1])) });

/** The first hundred, with their units and role holders. One request. */
const findJoined = <Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  lists: Lists<Doc, K, Row>,
  unitIds: string[],
  { db }: Asking,
): Promise<Joined<Row>[]> =>
  db
    .in(lists.desk.collection)
    .aggregate<Joined<Row>>(
      { match: waitingIn(lists, unitIds) },
      { sort: { touched: 1 } },
      { limit: MOST_IN_QUEUE },
      ...withPlacesAbove(lists.desk.units.name),
      WITH_HOLDERS,
      only([...QUEUED, ...lists.fields, ...PLACE.map((field) => `places.${field}`), ...HOLDER]),
    );

/** The next thousand, without what is around them. One request. */
const findMore = <Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  lists: Lists<Doc, K, Row>,
  { unitIds, after }: { unitIds: string[]; after: string },
  { db }: Asking,
): Promise<Row[]> =>
  db
    .in(lists.desk.collection)
    .aggregate<Row>(
      { match: { ...waitingIn(lists, unitIds), touched: { $gt: after } } },
      { sort: { touched: 1 } },
      { limit: MOST_AT_ONCE },
      only([...QUEUED, ...lists.fields]),
    );

/** The row as it stands in the caller's queue; nothing if it does not. */
function queuedFor<Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  { waitsFor, sinceOf = ({ updatedAt }) => updatedAt }: Lists<Doc, K, Row>,
  { places, holders, ...rest }: Joined<Row>,
  { caller, now }: Asking,
): Queued<Row>[] {
  // What is joined to a row stays here.
  const row = rest as unknown as Row;
  const placement = place(places, row.unitId, row.scope);
  if (placement === null) return [];
  const { path } = row;
  const since = sinceOf(row);
  const colleagues = colleaguesOf(holders);
  const seatIn = (judge: Judge) => seatOf(judge, path, (one) => waitsFor(row, placement, one, colleagues));
  const seat = seatIn(caller);
  if (seat === null) return [];
  const seats = [seat, ...colleagues.flatMap((holder) => seatIn(holder) ?? [])];
  if (!isInQueueOf(caller, seat, { path, since, seats }, now)) return [];
  const lowest = places.find(({ _id }) => _id === path[Math.max(...seats)]);
  return [{ ...row, waitsAt: { since, unitName: lowest?.name ?? placement.unit.name } }];
}

/**
 * Drafts that the caller wrote and got back with a reason. What was last written before writers were kept is not among
 * them.
 */
async function findReturned<Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  { desk, rows, fields }: Lists<Doc, K, Row>,
  { db, caller: { memberId, roles } }: Asking,
): Promise<Row[]> {
  if (unitsHeld(roles, desk.writers).length === 0) return [];
  const [first] = namesOf(desk.workflow.states);
  const found = await db
    .in(rows)
    .query(
      { status: first, writerIds: memberId, remark: command().neq(null) },
      { orderBy: [['touched', 'asc']], limit: MOST_AT_ONCE, fields: [...QUEUED, ...fields] },
    );
  // No index has two lists, those of the writers and of the path: a person has few, and one list finds them.
  return found.filter(({ path }) => holdsOn(roles, desk.writers, path)).slice(0, MOST_IN_QUEUE);
}

/** The length of a queue and what stands first in it. Requests as `findQueue`. */
export const headOfQueue = async <Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  lists: Lists<Doc, K, Row>,
  queue: Queue,
  context: Asking,
): Promise<QueueHead | null> =>
  headOf(await findQueue(lists, queue, context), ({ title, updatedAt, waitsAt }) => ({
    title,
    since: waitsAt?.since ?? updatedAt,
  }));

/** How many things the caller's units and those below them have in each state, and each queue. Three requests, and those of `findQueue`. */
export async function countLists<Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  lists: Lists<Doc, K, Row>,
  context: Asking,
): Promise<Record<K['state'] | Queue, number>> {
  const { collection, workflow, workers } = lists.desk;
  const { db, caller } = context;
  const states = namesOf(workflow.states);
  const [counts, forMe, returned] = await Promise.all([
    db.in(collection).aggregate<Stored & { things: number }>(
      // A pipeline takes MongoDB's own operators, not those of `command`.
      { match: { status: { $in: states }, path: { $in: unitsHeld(caller.roles, workers) } } },
      { group: { _id: '$status', things: { $sum: 1 } } },
    ),
    headOfQueue(lists, 'forMe', context),
    headOfQueue(lists, 'returned', context),
  ]);
  const counted = new Map<string, number>(counts.map(({ _id, things }) => [_id, things]));
  counted.set('forMe', forMe?.count ?? 0).set('returned', returned?.count ?? 0);
  const names: (K['state'] | Queue)[] = ['forMe', 'returned', ...states];
  return Object.fromEntries(names.map((name) => [name, counted.get(name) ?? 0])) as Record<K['state'] | Queue, number>;
}
