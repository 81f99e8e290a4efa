import { keysUntil } from '../../core/kernel/order-key';
import type { CallList } from '../../core/works/contract';
import { command, type Database, type Stored } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { Calls, Submissions, WorkParts, WorkScores, WorkVotes } from './collections';
import { type CallDoc, opinionIdOf, type PartDoc, partIdOf, type SubmissionDoc } from './documents';

export const findCall = (db: Database, callId: string): Promise<CallDoc | null> => db.in(Calls).find(callId);

export const findSubmission = (db: Database, submissionId: string): Promise<SubmissionDoc | null> =>
  db.in(Submissions).find(submissionId);

export const findPart = (db: Database, callId: string, memberId: string): Promise<PartDoc | null> =>
  db.in(WorkParts).find(partIdOf(callId, memberId));

const oneOf = (ids: readonly string[]) => command().in([...ids]);

/** Those of these ids, in no order; no request without ids. */
export const findSubmissions = async (db: Database, ids: readonly string[]): Promise<SubmissionDoc[]> =>
  ids.length === 0 ? [] : db.in(Submissions).query({ _id: oneOf(ids) }, { limit: ids.length });

interface Asked {
  list: Exclude<CallList, 'judging'>;
  cursor: string | undefined;
  now: number;
}

/** A page of the calls that members with this path see. One request. */
export const findShown = (db: Database, path: readonly string[], { list, cursor, now }: Asked): Promise<CallDoc[]> => {
  // One that ends now is over.
  const bound = cursor ?? keysUntil(now);
  const isOpen = list === 'open';
  return db
    .in(Calls)
    .query(
      { isShown: true, scope: oneOf(path), endOrder: isOpen ? command().gt(bound) : command().lt(bound) },
      { orderBy: [['endOrder', isOpen ? 'asc' : 'desc']], limit: PAGE_LIMIT },
    );
};

/** Calls of which somebody is a juror at once; there are far fewer. */
const MOST_JURIES = 50;

/** The calls that are open or being judged and of which somebody is a juror, the longest ended first. One request. */
export const findJuriesOf = (db: Database, memberId: string): Promise<CallDoc[]> =>
  db.in(Calls).query({ juryIds: memberId, status: 'opened' }, { orderBy: [['endOrder', 'asc']], limit: MOST_JURIES });

/** A page of the works of a call that are in, by their random ids. One request. */
export const findIn = (db: Database, callId: string, cursor: string | undefined): Promise<SubmissionDoc[]> =>
  db
    .in(Submissions)
    .query(
      { callId, state: 'in', ...(cursor !== undefined && { _id: command().gt(cursor) }) },
      { orderBy: [['_id', 'asc']], limit: PAGE_LIMIT },
    );

/** What has to be looked at in these units and below them, but for what this member made, by their random ids. */
export const findWaiting = (
  db: Database,
  unitIds: readonly string[],
  { exceptFor, cursor, limit }: { exceptFor: string; cursor?: string | undefined; limit: number },
): Promise<SubmissionDoc[]> =>
  db.in(Submissions).query(
    {
      state: 'waiting',
      callPath: oneOf(unitIds),
      memberId: command().neq(exceptFor),
      ...(cursor !== undefined && { _id: command().gt(cursor) }),
    },
    { orderBy: [['_id', 'asc']], limit },
  );

/** A page of what a member has handed in, to any call, the last first. One request. */
export const findMine = (db: Database, memberId: string, cursor: string | undefined): Promise<SubmissionDoc[]> =>
  db
    .in(Submissions)
    .query(
      { memberId, ...(cursor !== undefined && { order: command().lt(cursor) }) },
      { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
    );

/** Those of these calls, in no order; no request without ids. */
export const findCalls = async (db: Database, ids: readonly string[]): Promise<CallDoc[]> =>
  ids.length === 0 ? [] : db.in(Calls).query({ _id: oneOf(ids) }, { limit: ids.length });

export const countWorks = (db: Database, callId: string, state: 'in' | 'waiting'): Promise<number> =>
  db.in(Submissions).count({ callId, state });

/** The scores that a juror has given to these works. One request, or none. */
export async function findScores(
  db: Database,
  memberId: string,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (submissionIds.length === 0) return new Map();
  const ids = submissionIds.map((submissionId) => opinionIdOf(submissionId, memberId));
  const found = await db.in(WorkScores).query({ _id: oneOf(ids) }, { limit: ids.length });
  return new Map(found.map(({ submissionId, score }) => [submissionId, score]));
}

/** Works that are looked at as possible doubles of one. */
const MOST_CANDIDATES = 20;

type Candidate = Pick<SubmissionDoc, '_id' | 'v' | 'memberId' | 'text' | 'hashes' | 'state'>;
const CANDIDATE = ['memberId', 'text', 'hashes', 'state', 'v'];

/** Works of the same call that may be the same as this one. Two requests at once, or fewer. */
export async function findCandidates(
  db: Database,
  { callId, hashes, textKeys }: Pick<SubmissionDoc, 'callId' | 'hashes' | 'textKeys'>,
): Promise<Candidate[]> {
  const by = (field: 'hashes' | 'textKeys', values: readonly string[]) =>
    values.length === 0
      ? []
      : db
          .in(Submissions)
          .query<Candidate>({ callId, [field]: oneOf(values) }, { limit: MOST_CANDIDATES, fields: CANDIDATE });
  return (await Promise.all([by('hashes', hashes), by('textKeys', textKeys)])).flat();
}

interface Tally extends Stored {
  mean?: number;
  count: number;
}

/** Works whose scores and votes are added up for one call. */
const MOST_TALLIED = 1000;

/** The scores of a call by work. One request. */
export const tallyScores = (db: Database, callId: string): Promise<Tally[]> =>
  db
    .in(WorkScores)
    .aggregate<Tally>(
      { match: { callId } },
      { group: { _id: '$submissionId', mean: { $avg: '$score' }, count: { $sum: 1 } } },
      { sort: { mean: -1, count: -1, _id: 1 } },
      { limit: MOST_TALLIED },
    );

/** The votes of a call by work. One request. */
export const tallyVotes = (db: Database, callId: string): Promise<Tally[]> =>
  db
    .in(WorkVotes)
    .aggregate<Tally>(
      { match: { callId } },
      { group: { _id: '$submissionId', count: { $sum: 1 } } },
      { sort: { count: -1, _id: 1 } },
      { limit: MOST_TALLIED },
    );

/** How many works of a call a juror still has to score: those that are in and not their own. Two requests. */
export async function countLeft(db: Database, callId: string, memberId: string): Promise<number> {
  const ids = await db
    .in(Submissions)
    .query<Pick<SubmissionDoc, '_id' | 'v' | 'memberId'>>(
      { callId, state: 'in' },
      { limit: MOST_TALLIED, fields: ['memberId', 'v'] },
    );
  const others = ids.filter((work) => work.memberId !== memberId).map(({ _id }) => _id);
  return others.length - (await findScores(db, memberId, others)).size;
}
