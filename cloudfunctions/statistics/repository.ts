import { ASKED_KINDS, type AssignmentKind, completionId } from '../../core/kernel/assignment';
import { byName } from '../../core/kernel/name-order';
import { orderKey } from '../../core/kernel/order-key';
import type { Part } from '../../core/statistics/rules/due-list';
import type { AskedMember } from '../../core/statistics/rules/stand';
import type { AssignmentDoc } from '../_kit/assignments';
import type { MemberDoc } from '../_kit/caller';
import { Assignments, Completions, Members } from '../_kit/collections';
import { command, type Database } from '../_kit/database';

const MOST_PER_QUERY = 1000;

/** What lists of assignments show. */
const LISTED = ['kind', 'title', 'scope', 'opensAt', 'dueAt', 'dueOrder'] as const;

/** An assignment that members are asked to finish; null for a contest, which is voluntary. */
export async function findAssignment(db: Database, id: string): Promise<AssignmentDoc | null> {
  const found = await db.in(Assignments).find(id);
  return found && ASKED_KINDS.includes(found.kind) ? found : null;
}

interface PageOfAssignments {
  part: Part;
  openedAt: number;
  /** `dueOrder` of the row before; null at the beginning of the part. */
  after: string | null;
  limit: number;
}

/** Assignments of a part that ask somebody at or below these units, in the order of that part. */
export const findAskedBelow = (
  db: Database,
  unitIds: readonly string[],
  page: PageOfAssignments,
): Promise<AssignmentDoc[]> => findDue(db, { audience: command().in([...unitIds]) }, page);

/** Assignments of a part whose scope names one of these units, in the order of that part. */
export const findAskedOf = (
  db: Database,
  unitIds: readonly string[],
  page: PageOfAssignments,
): Promise<AssignmentDoc[]> => findDue(db, { scope: command().in([...unitIds]) }, page);

interface OpenNow {
  kinds: readonly AssignmentKind[];
  now: number;
  /** Falls due before this; ms since the epoch. */
  before?: number;
  limit: number;
}

/** Assignments of these kinds that are open now and ask somebody at or below these units, the first due first. */
export const findOpenBelow = (db: Database, unitIds: readonly string[], which: OpenNow): Promise<AssignmentDoc[]> =>
  findOpen(db, { audience: command().in([...unitIds]) }, which);

/** Assignments of these kinds that are open now and whose scope names one of these units, the first due first. */
export const findOpenOf = (db: Database, unitIds: readonly string[], which: OpenNow): Promise<AssignmentDoc[]> =>
  findOpen(db, { scope: command().in([...unitIds]) }, which);

const findOpen = (
  db: Database,
  where: Record<string, unknown>,
  { kinds, now, before, limit }: OpenNow,
): Promise<AssignmentDoc[]> => {
  const isDueLater = command().gt(orderKey(now, ''));
  return db.in(Assignments).query(
    {
      isWithdrawn: false,
      kind: command().in([...kinds]),
      opensAt: command().lte(now),
      ...where,
      dueOrder: before === undefined ? isDueLater : isDueLater.and(command().lt(orderKey(before, ''))),
    },
    { orderBy: [['dueOrder', 'asc']], fields: LISTED, limit },
  );
};

/** `orderKey` of an instant without an id comes before that of everything due then. */
const findDue = (
  db: Database,
  where: Record<string, unknown>,
  { part, openedAt, after, limit }: PageOfAssignments,
): Promise<AssignmentDoc[]> => {
  const border = after ?? orderKey(openedAt, '');
  return db.in(Assignments).query(
    {
      isWithdrawn: false,
      kind: command().in([...ASKED_KINDS]),
      ...where,
      dueOrder: part === 'running' ? command().gt(border) : command().lt(border),
    },
    {
      orderBy: [['dueOrder', part === 'running' ? 'asc' : 'desc']],
      fields: LISTED,
      limit,
    },
  );
};

interface MembersOfUnit {
  _id: string;
  members: {
    memberId: string;
    joinedAt: number;
    exemptSince?: number | null;
    formerExemptions?: { since: number; until: number }[] | null;
  }[];
}

const askedOf = ({
  memberId,
  joinedAt,
  exemptSince,
  formerExemptions,
}: MembersOfUnit['members'][number]): AskedMember => ({
  memberId,
  joinedAt,
  exemptions: [
    ...(formerExemptions ?? []),
    ...(typeof exemptSince === 'number' ? [{ since: exemptSince, until: null }] : []),
  ],
});

/** What decides how an assignment counts for a member. */
export const askedMember = ({
  _id,
  joinedAt,
  exemption,
  formerExemptions,
}: Pick<MemberDoc, '_id' | 'joinedAt' | 'exemption' | 'formerExemptions'>): AskedMember =>
  askedOf({ memberId: _id, joinedAt, exemptSince: exemption?.since, formerExemptions });

/**
 * Active members at or below these units, grouped by their own unit: unitId → members. One request per thousand units.
 */
export async function findMembersByUnit(
  db: Database,
  unitIds: readonly string[],
): Promise<Map<string, readonly AskedMember[]>> {
  const byUnit = new Map<string, readonly AskedMember[]>();
  let after: string | undefined;
  for (;;) {
    const found = await findUnitsWithMembers(db, unitIds, after);
    for (const { _id, members } of found) byUnit.set(_id, members.map(askedOf));
    if (found.length < MOST_PER_QUERY) return byUnit;
    after = found.at(-1)?._id;
  }
}

/** A page of units, by id, that have members at or below these units. */
const findUnitsWithMembers = (
  db: Database,
  unitIds: readonly string[],
  after: string | undefined,
): Promise<MembersOfUnit[]> =>
  db.in(Members).aggregate<MembersOfUnit>(
    {
      match: { path: { $in: unitIds }, status: 'active', ...(after === undefined ? {} : { unitId: { $gt: after } }) },
    },
    {
      group: {
        _id: '$unitId',
        members: {
          $push: {
            memberId: '$_id',
            joinedAt: '$joinedAt',
            exemptSince: '$exemption.since',
            formerExemptions: '$formerExemptions',
          },
        },
      },
    },
    { sort: { _id: 1 } },
    { limit: MOST_PER_QUERY },
  );

/**
 * Ids of members who finished an assignment, at least those among `memberIds`. One request. A few members are looked up
 * by id, so that a secretary's request does not read the completions of the whole organisation. For more than
 * `MOST_PER_QUERY`, everybody who finished is read, including members not asked for.
 */
export async function findFinishers(
  db: Database,
  assignmentId: string,
  memberIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (memberIds.length <= MOST_PER_QUERY) {
    return new Set((await findFinishTimes(db, assignmentId, memberIds)).keys());
  }
  const [found] = await db
    .in(Completions)
    .aggregate<{ memberIds: string[] }>(
      { match: { assignmentId } },
      { group: { _id: null, memberIds: { $push: '$memberId' } } },
      { limit: 1 },
    );
  return new Set(found?.memberIds);
}

/** When each of these members finished an assignment, in ms. Members who did not are missing. */
export async function findFinishTimes(
  db: Database,
  assignmentId: string,
  memberIds: readonly string[],
): Promise<Map<string, number>> {
  const found = await db
    .in(Completions)
    .query(
      { _id: command().in(memberIds.map((memberId) => completionId(assignmentId, memberId))) },
      { fields: ['memberId', 'at'], limit: MOST_PER_QUERY },
    );
  return new Map(found.map(({ memberId, at }) => [memberId, at]));
}

export interface NamedMember extends AskedMember {
  name: string;
}

/** Active members who belong directly to a unit, by name. */
export async function findMembersOfUnit(db: Database, unitId: string): Promise<NamedMember[]> {
  const found = await db.in(Members).query(
    { unitId, status: 'active' },
    {
      orderBy: [['name', 'asc']],
      fields: ['name', 'joinedAt', 'exemption', 'formerExemptions'],
      limit: MOST_PER_QUERY,
    },
  );
  return found.map((member) => ({ name: member.name, ...askedMember(member) })).sort(byName);
}
