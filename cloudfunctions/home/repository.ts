import { completionId } from '../../core/kernel/assignment';
import type { AssignmentDoc, CompletionDoc } from '../_kit/assignments';
import { Assignments, Completions } from '../_kit/collections';
import type { Database } from '../_kit/database';

/** At most this many open assignments are shown. */
const MOST_ASSIGNMENTS = 100;

export interface Asked {
  /** Assignments that are open now, earliest due date first. */
  assignments: AssignmentDoc[];
  /** The member's completions of these assignments. */
  completions: CompletionDoc[];
}

/** What is asked of a member at `now`, and which of it the member has finished. One request. */
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
      { limit: MOST_ASSIGNMENTS },
      { addFields: { completionId: { $concat: ['$_id', completionId('', memberId)] } } },
      { lookup: { from: Completions.name, localField: 'completionId', foreignField: '_id', as: 'completions' } },
    );
  return { assignments: found, completions: found.flatMap((assignment) => assignment.completions) };
}
