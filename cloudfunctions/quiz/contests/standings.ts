import { assignmentId } from '../../../core/kernel/assignment';
import type { Standings } from '../../../core/quiz/contests/contract';
import { GRACE_MS } from '../../../core/quiz/rules/attempts/workflow';
import { type Entrant, standingsOf } from '../../../core/quiz/rules/contests/branch-standings';
import { standOf } from '../../../core/statistics/rules/stand';
import type { CompletionDoc } from '../../_kit/assignments';
import { Completions } from '../../_kit/collections';
import type { Database, Stored } from '../../_kit/database';
import { findUnitsUnder, type UnitDoc } from '../../org/public';
import { findMembersByUnit } from '../../statistics/public';
import { Standings as KeptStandings } from '../collections';
import type { PaperDoc } from '../documents';

/** `_id` is the paper's id. */
export interface StandingsDoc extends Stored, Omit<Standings, 'mine'> {}

/** How long standings of an open contest are kept, in ms. The first request after that computes them again. */
const FRESH_MS = 10 * 60_000;

const isFresh = ({ at, closesAt }: StandingsDoc, now: number): boolean =>
  at > closesAt + GRACE_MS || now - at < FRESH_MS;

type Results = ReadonlyMap<string, NonNullable<Entrant['result']>>;

/** The counted try of every participant. One request. */
async function findResults(db: Database, paperId: string): Promise<Results> {
  const [found] = await db
    .in(Completions)
    .aggregate<{ results: { memberId: string; score: CompletionDoc['score']; seconds?: number }[] }>(
      { match: { assignmentId: assignmentId('contest', paperId) } },
      { group: { _id: null, results: { $push: { memberId: '$memberId', score: '$score', seconds: '$seconds' } } } },
      { limit: 1 },
    );
  return new Map(
    (found?.results ?? []).flatMap(({ memberId, score, seconds = 0 }) =>
      score ? [[memberId, { ...score, seconds }] as const] : [],
    ),
  );
}

/**
 * The branch of a unit: the unit itself or the nearest branch above it. Members of a group count for its branch;
 * members directly in a committee count for none.
 */
const branchOf = (unit: UnitDoc, byId: ReadonlyMap<string, UnitDoc>): UnitDoc | undefined =>
  [...unit.path]
    .reverse()
    .flatMap((id) => byId.get(id) ?? [])
    .find(({ kind }) => kind === 'branch');

async function reckon(db: Database, paper: PaperDoc, now: number): Promise<StandingsDoc> {
  const [units, members, results] = await Promise.all([
    findUnitsUnder(db, paper.scope),
    findMembersByUnit(db, paper.scope),
    findResults(db, paper._id),
  ]);
  const byId = new Map(units.map((unit) => [unit._id, unit]));
  const entrants = new Map<UnitDoc, Entrant[]>();
  for (const unit of units) {
    const branch = branchOf(unit, byId);
    if (!branch) continue;
    const asked = (members.get(unit._id) ?? []).filter((member) => {
      const stand = standOf(member, { dueAt: paper.closesAt }, results.has(member.memberId));
      return stand === 'finished' || stand === 'missing';
    });
    const mine = asked.map(({ memberId }) => ({ result: results.get(memberId) ?? null }));
    entrants.set(branch, [...(entrants.get(branch) ?? []), ...mine]);
  }
  return {
    _id: paper._id,
    v: 1,
    title: paper.title,
    closesAt: paper.closesAt,
    at: now,
    branches: standingsOf([...entrants].map(([{ _id, name }, list]) => ({ unitId: _id, name, entrants: list }))),
  };
}

/** One request if the stored standings are fresh; otherwise five. */
export async function findStandings(db: Database, paper: PaperDoc, now: number): Promise<StandingsDoc> {
  const kept = await db.in(KeptStandings).find(paper._id);
  if (kept && isFresh(kept, now)) return kept;
  const reckoned = await reckon(db, paper, now);
  await db.in(KeptStandings).put(reckoned);
  return reckoned;
}
