import { type Kind, namesOf } from '../../../core/desk/workflow';
import { holdsOn, unitsHeld } from '../../../core/kernel/roles';
import { type Placement, place } from '../../../core/kernel/scope';
import type { Caller } from '../caller';
import type { DeclaredCollection } from '../collection';
import { command, type Database, type Stored } from '../database';
import { PAGE_LIMIT } from '../page';
import { headOf, MOST_IN_QUEUE, type QueueHead } from '../queue-head';
import { type Desk, type DeskDoc, type DeskUnit, withPlaces } from './desk';

/** Things of several states that wait for somebody: to be decided, or to be written again. */
export type Queue = 'forMe' | 'returned';

type RowDoc = Pick<DeskDoc, '_id' | 'v' | 'title' | 'unitId' | 'path' | 'scope' | 'status' | 'updatedAt' | 'touched'>;
const QUEUED = ['title', 'unitId', 'path', 'scope', 'status', 'updatedAt', 'touched', 'writerIds', 'v'];

/** What the lists of a desk are made of. `Row` is a projection of its documents. */
export interface Lists<Doc extends DeskDoc, K extends Kind, Row extends RowDoc> {
  desk: Desk<Doc, K>;
  /** The desk's collection, of which a list reads these fields only. */
  rows: DeclaredCollection<Doc, Row>;
  /** The fields of a row beside those of every queue. */
  fields: readonly string[];
  /** Whether the next step with it is this person's. */
  waitsFor(row: Row, placement: Placement, caller: Caller): boolean;
}

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

/** What waits for the caller, the longest waiting first, `MOST_IN_QUEUE` at most. One request, or none. */
export const findQueue = <Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  lists: Lists<Doc, K, Row>,
  db: Database,
  queue: Queue,
  caller: Caller,
): Promise<Row[]> => (queue === 'forMe' ? findForMe(lists, db, caller) : findReturned(lists, db, caller));

async function findForMe<Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  { desk, fields, waitsFor }: Lists<Doc, K, Row>,
  db: Database,
  caller: Caller,
): Promise<Row[]> {
  const unitIds = unitsHeld(caller.roles, desk.deciders);
  if (unitIds.length === 0) return [];
  const found = await db
    .in(desk.collection)
    .aggregate<Row & { places: DeskUnit[] }>(
      { match: { status: { $in: namesOf(desk.workflow.waits) }, path: { $in: unitIds } } },
      { sort: { touched: 1 } },
      { limit: MOST_IN_QUEUE },
      { project: Object.fromEntries([...QUEUED, ...fields].map((field) => [field, 1])) },
      ...withPlaces(desk.units),
    );
  return found.filter((row) => {
    const placement = place(row.places, row.unitId, row.scope);
    return placement !== null && waitsFor(row, placement, caller);
  });
}

/**
 * Drafts that the caller wrote and got back with a reason. What was last written before writers were kept is not among
 * them.
 */
async function findReturned<Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  { desk, rows, fields }: Lists<Doc, K, Row>,
  db: Database,
  { memberId, roles }: Caller,
): Promise<Row[]> {
  if (unitsHeld(roles, desk.writers).length === 0) return [];
  const [first] = namesOf(desk.workflow.states);
  const found = await db
    .in(rows)
    .query(
      { status: first, writerIds: memberId, remark: command().neq(null) },
      { orderBy: [['touched', 'asc']], limit: MOST_IN_QUEUE, fields: [...QUEUED, ...fields] },
    );
  return found.filter(({ path }) => holdsOn(roles, desk.writers, path));
}

/** The length of a queue and what stands first in it. One request, or none. */
export const headOfQueue = async <Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  lists: Lists<Doc, K, Row>,
  db: Database,
  queue: Queue,
  caller: Caller,
): Promise<QueueHead | null> =>
  headOf(await findQueue(lists, db, queue, caller), ({ title, updatedAt }) => ({ title, since: updatedAt }));

/** How many things the caller's units and those below them have in each state, and each queue. At most three requests. */
export async function countLists<Doc extends DeskDoc, K extends Kind, Row extends RowDoc>(
  lists: Lists<Doc, K, Row>,
  db: Database,
  caller: Caller,
): Promise<Record<K['state'] | Queue, number>> {
  const { collection, workflow, workers } = lists.desk;
  const states = namesOf(workflow.states);
  const [counts, forMe, returned] = await Promise.all([
    db.in(collection).aggregate<Stored & { things: number }>(
      // A pipeline takes MongoDB's own operators, not those of `command`.
      { match: { status: { $in: states }, path: { $in: unitsHeld(caller.roles, workers) } } },
      { group: { _id: '$status', things: { $sum: 1 } } },
    ),
    headOfQueue(lists, db, 'forMe', caller),
    headOfQueue(lists, db, 'returned', caller),
  ]);
  const counted = new Map<string, number>(counts.map(({ _id, things }) => [_id, things]));
  counted.set('forMe', forMe?.count ?? 0).set('returned', returned?.count ?? 0);
  const names: (K['state'] | Queue)[] = ['forMe', 'returned', ...states];
  return Object.fromEntries(names.map((name) => [name, counted.get(name) ?? 0])) as Record<K['state'] | Queue, number>;
}
