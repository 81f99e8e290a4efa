import { createHash } from 'node:crypto';
import { orderKey } from '../../core/kernel/order-key';
import type { RoleGrant } from '../../core/kernel/roles';
import { stateOf, urgencyRank } from '../../core/letters/rules/worries';
import type { Talk, Urgency, WorryRow, WorryTheme } from '../../core/letters/worries/contract';
import type { Caller } from '../_kit/caller';
import { command, type Database, type Stored } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { headOf, MOST_IN_QUEUE, type QueueHead } from '../_kit/queue-head';
import { Worries } from './collections';

interface KeptTalk extends Talk {
  byId: string;
  byName: string;
}

export interface WorryDoc extends Stored {
  unitId: string;
  unitName: string;
  theme: WorryTheme;
  urgency: Urgency;
  /** null once it is done. */
  text: string | null;
  fromId: string;
  fromName: string;
  /** ms */
  at: number;
  /** Sorts what somebody passed on. */
  order: string;
  talks: KeptTalk[];
  revision: number;
  // What follows is made of the above, for the indexes.
  isDone: boolean;
  /** Sorts the secretary's list: the more urgent first, then the earlier. */
  queueOrder: string;
}

type Made = 'isDone' | 'queueOrder';

/** With what is made of its talks. Once it is done its words are gone. */
export function indexed(worry: Omit<WorryDoc, Made>): WorryDoc {
  const isDone = stateOf(worry) === 'done';
  const queueOrder = `${urgencyRank[worry.urgency]}:${worry.order}`;
  return { ...worry, text: isDone ? null : worry.text, isDone, queueOrder };
}

/** Sent twice it is the same one. */
export const worryIdOf = (memberId: string, key: string): string =>
  createHash('sha256').update(`worry\n${memberId}\n${key}`).digest('hex').slice(0, 32);

interface Passed extends Pick<WorryDoc, 'theme' | 'urgency' | 'unitId' | 'unitName'> {
  worryId: string;
  text: string;
}

export const newWorry = ({ worryId, ...passed }: Passed, { memberId, name }: Caller, now: number): WorryDoc =>
  indexed({
    _id: worryId,
    v: 1,
    ...passed,
    fromId: memberId,
    fromName: name,
    at: now,
    order: orderKey(now, worryId),
    talks: [],
    revision: 1,
  });

/** Units whose 书记 the caller is, on the very unit: what was passed on to one is not for those above. */
export const secretaryOn = (grants: readonly RoleGrant[]): string[] =>
  grants.flatMap(({ role, unitId }) => (role === 'secretary' ? [unitId] : []));

/** What somebody passed on, the latest first. One request. */
export const findPassed = (db: Database, memberId: string, cursor: string | undefined): Promise<WorryDoc[]> =>
  db
    .in(Worries)
    .query(
      { fromId: memberId, ...(cursor === undefined ? {} : { order: command().lt(cursor) }) },
      { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
    );

interface Asked {
  isDone: boolean;
  cursor?: string | undefined;
  limit: number;
}

/** What was passed on to the secretary of these units: open, the most urgent first; done, the latest first. One request, or none. */
export async function findForSecretary(
  db: Database,
  { roles }: Pick<Caller, 'roles'>,
  { isDone, cursor, limit }: Asked,
): Promise<WorryDoc[]> {
  const unitIds = secretaryOn(roles);
  if (unitIds.length === 0) return [];
  const field = isDone ? 'order' : 'queueOrder';
  const following = isDone ? command().lt(cursor ?? '') : command().gt(cursor ?? '');
  return db
    .in(Worries)
    .query(
      { isDone, unitId: command().in(unitIds), ...(cursor === undefined ? {} : { [field]: following }) },
      { orderBy: [[field, isDone ? 'desc' : 'asc']], limit },
    );
}

/** What waits for the secretary; it has no name, for a name would tell. */
export const headOfWorries = async (db: Database, caller: Caller): Promise<QueueHead | null> =>
  headOf(await findForSecretary(db, caller, { isDone: false, limit: MOST_IN_QUEUE }), ({ at }) => ({ since: at }));

/** As its secretary sees it. */
export const worryRowOf = (worry: WorryDoc): WorryRow => ({
  worryId: worry._id,
  unitName: worry.unitName,
  theme: worry.theme,
  urgency: worry.urgency,
  text: worry.text,
  fromName: worry.fromName,
  at: worry.at,
  state: stateOf(worry),
  talks: worry.talks.map(({ day, kind, next, byName }) => ({ day, kind, next, byName })),
  revision: worry.revision,
});

/** As whoever passed it on sees it: how far it is. */
export const passedRowOf = (worry: WorryDoc): WorryRow => ({ ...worryRowOf(worry), text: null, talks: [] });
