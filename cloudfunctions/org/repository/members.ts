import { nameKeyOf } from '../../../core/kernel/name-key';
import { namePartsOf, partsSought } from '../../../core/kernel/name-parts';
import type { RosterMember } from '../../../core/org/rules/roster';
import type { MemberDoc } from '../../_kit/caller';
import { Members } from '../../_kit/collections';
import { command, type Database } from '../../_kit/database';

const MOST_PER_QUERY = 1000;

export type Namesake = Pick<MemberDoc, '_id' | 'name' | 'unitId' | 'identities' | 'wasBound'>;

export const memberDocOf = ({ memberId, ...member }: RosterMember): MemberDoc => ({
  _id: memberId,
  v: 1,
  ...withNameKeys(member),
});

/** Where a name is written, so is what it is found by. */
export const withNameKeys = <Changes extends { name?: string }>(
  changes: Changes,
): Changes & Pick<MemberDoc, 'nameKey' | 'nameParts'> =>
  changes.name === undefined
    ? changes
    : { ...changes, nameKey: nameKeyOf(changes.name), nameParts: namePartsOf(changes.name) };

export const rosterMemberOf = (doc: MemberDoc): RosterMember => ({
  memberId: doc._id,
  name: doc.name,
  unitId: doc.unitId,
  unitName: doc.unitName,
  path: doc.path,
  roles: doc.roles,
  identities: doc.identities,
  joinedAt: doc.joinedAt,
  isProbationary: doc.isProbationary ?? false,
  exemption: doc.exemption,
  formerExemptions: doc.formerExemptions ?? [],
  status: doc.status,
});

export const findMembers = (db: Database, ids: readonly string[]): Promise<MemberDoc[]> =>
  db.in(Members).query({ _id: command().in([...ids]) }, { limit: MOST_PER_QUERY });

/** The members with these identities: identity → memberId. */
export async function findHolders(db: Database, identities: readonly string[]): Promise<Map<string, string>> {
  const found = await db
    .in(Members)
    .query({ identities: command().in([...identities]) }, { fields: ['identities'], limit: MOST_PER_QUERY });
  return new Map(found.flatMap((member) => member.identities.map((identity) => [identity, member._id])));
}

/**
 * Active members in these units whose names people read as one of these, see `isSameName`. Members from before there were
 * keys are all read and compared here, so that how a name was written then hides nobody. One request per 1,000 found.
 */
export async function findNamesakes(
  db: Database,
  unitIds: readonly string[],
  names: readonly string[],
): Promise<Namesake[]> {
  const keys = new Set(names.map(nameKeyOf));
  const found: Namesake[] = [];
  for (let after = ''; ; ) {
    const page = await db.in(Members).aggregate<Namesake>(
      {
        match: {
          _id: { $gt: after },
          unitId: { $in: [...unitIds] },
          status: 'active',
          $or: [{ nameKey: { $in: [...keys] } }, { nameKey: null }],
        },
      },
      { sort: { _id: 1 } },
      { limit: MOST_PER_QUERY },
      { project: { name: 1, unitId: 1, identities: 1, wasBound: 1 } },
    );
    found.push(...page.filter(({ name }) => keys.has(nameKeyOf(name))));
    const last = page.at(-1);
    if (!last || page.length < MOST_PER_QUERY) return found;
    after = last._id;
  }
}

interface PageOfMembers {
  unitId: string;
  /** A part of the name or of its first letters; '' finds everybody. */
  name: string;
  /** Only those who have never used the app. */
  isNeverBound: boolean;
  /** The last id of the previous page. */
  after: string | undefined;
  limit: number;
}

/**
 * Active members of a unit and everything below it, by id. Whichever is the rarer is read in order: the members of the
 * unit, or those whose names have one of the parts.
 */
export function findMemberPage(
  db: Database,
  { unitId, name, isNeverBound, after, limit }: PageOfMembers,
): Promise<MemberDoc[]> {
  const parts = partsSought(name);
  return db.in(Members).query(
    {
      path: unitId,
      status: 'active',
      ...(after === undefined ? {} : { _id: command().gt(after) }),
      ...(parts.length === 0 ? {} : { nameParts: command().all(parts) }),
      ...(isNeverBound ? { identities: [], wasBound: command().neq(true) } : {}),
    },
    {
      orderBy: [['_id', 'asc']],
      fields: ['name', 'unitId', 'roles', 'isProbationary', 'exemption', 'identities'],
      limit,
    },
  );
}

/** How many active members of these units and those below them were never bound, by their own unit. */
export const countNeverBoundByUnit = (
  db: Database,
  unitIds: readonly string[],
): Promise<{ _id: string; members: number }[]> =>
  db
    .in(Members)
    .aggregate<{ _id: string; members: number }>(
      { match: { path: { $in: [...unitIds] }, status: 'active', identities: [], wasBound: { $ne: true } } },
      { group: { _id: '$unitId', members: { $sum: 1 } } },
      { sort: { _id: 1 } },
    );

/** Ids of active members who are administrators of one of these units. */
export async function findAdministrators(db: Database, unitIds: readonly string[]): Promise<string[]> {
  const found = await db
    .in(Members)
    .query(
      { roles: command().elemMatch({ role: 'admin', unitId: command().in([...unitIds]) }), status: 'active' },
      { fields: ['name'], limit: MOST_PER_QUERY },
    );
  return found.map((member) => member._id);
}

export const addMember = (db: Database, member: RosterMember): Promise<boolean> =>
  db.in(Members).add(memberDocOf(member));

/** Changes a member who is still in the state in which the change was planned; resolves to how many were: one or none. */
export const changeMember = (
  db: Database,
  { memberId, status, unitId }: Pick<RosterMember, 'memberId' | 'status' | 'unitId'>,
  changes: Partial<RosterMember>,
): Promise<number> => db.in(Members).updateWhere({ _id: memberId, status, unitId }, withNameKeys(changes));

/** Members store their unit's name, so that a page about a person needs no second query. */
export const renameUnitOfMembers = (db: Database, unitId: string, unitName: string): Promise<number> =>
  db.in(Members).updateWhere({ unitId }, { unitName });
