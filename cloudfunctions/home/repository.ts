import { type AssignmentKind, completionId } from '../../core/kernel/assignment';
import type { AssignmentDoc, CompletionDoc } from '../_kit/assignments';
import { Assignments, Completions } from '../_kit/collections';
import type { Database } from '../_kit/database';

/** At most this many are shown. */
const MOST_ASSIGNMENTS = 100;
/** At most this many open assignments are looked through for them, the first due first. */
const MOST_LOOKED_THROUGH = 500;
/** They stay on 首页, with their results, when the member is done with them. */
const KEPT_KINDS: readonly AssignmentKind[] = ['weeklyTest', 'contest'];

export interface Asked {
  /** Assignments that are open now and not finished, and tests in any case, earliest due date first. */
  assignments: AssignmentDoc[];
  /** The member's completions of these assignments. */
  completions: CompletionDoc[];
}

/** At most this many readings are looked through, the last due first. */
const MOST_READINGS = 200;

/** The required readings of a member with this path that were due since then, with the member's receipts. One request. */
export async function findConfirmed(
  db: Database,
  { memberId, path }: { memberId: string; path: readonly string[] },
  since: number,
): Promise<{ assignment: AssignmentDoc; receipt: CompletionDoc }[]> {
  const found = await db
    .in(Assignments)
    .aggregate<AssignmentDoc & { receipts: CompletionDoc[] }>(
      { match: { isWithdrawn: false, scope: { $in: [...path] }, dueAt: { $gte: since }, kind: 'requiredReading' } },
      { sort: { dueAt: -1 } },
      { limit: MOST_READINGS },
      { addFields: { receiptId: { $concat: ['$_id', completionId('', memberId)] } } },
      { lookup: { from: Completions.name, localField: 'receiptId', foreignField: '_id', as: 'receipts' } },
    );
  return found.flatMap(({ receipts, ...assignment }) => receipts.map((receipt) => ({ assignment, receipt })));
}

/** What is asked of a member at `now` and still owed, and the tests with what came of them. One request. */
export async function findAsked(
  db: Database,
  { memberId, path }: { memberId: string; path: readonly string[] },
  now: number,
): Promise<Asked> {
  const found = await db
    .in(Assignments)
    .aggregate<AssignmentDoc & { completions: CompletionDoc[] }>(
      { match: { isWithdrawn: false, scope: { $in: [...path] }, dueAt: { $gte: now }, opensAt: { $lte: now } } },
      { sort: { dueAt: 1 } },
      { limit: MOST_LOOKED_THROUGH },
      { addFields: { completionId: { $concat: ['$_id', completionId('', memberId)] } } },
      { lookup: { from: Completions.name, localField: 'completionId', foreignField: '_id', as: 'completions' } },
      { match: { $or: [{ completions: { $size: 0 } }, { kind: { $in: [...KEPT_KINDS] } }] } },
      { limit: MOST_ASSIGNMENTS },
    );
  return { assignments: found, completions: found.flatMap((assignment) => assignment.completions) };
}
