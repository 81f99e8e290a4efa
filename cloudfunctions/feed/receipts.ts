import { assignmentId } from '../../core/kernel/assignment';
import { type CompletionDoc, completionDoc, findCompletions } from '../_kit/assignments';
import type { Database } from '../_kit/database';

/** When the member confirmed having read the post, ms; null: not yet. One request. */
export async function findReceipt(db: Database, postId: string, memberId: string): Promise<number | null> {
  const [receipt] = await findCompletions(db, [assignmentId('requiredReading', postId)], memberId);
  return receipt?.at ?? null;
}

/** Confirms at `now` unless it is confirmed already; returns when it was, ms. */
export async function addReceipt(db: Database, postId: string, memberId: string, now: number): Promise<number> {
  const receipt = completionDoc({
    assignmentId: assignmentId('requiredReading', postId),
    memberId,
    at: now,
    score: null,
  });
  if (await db.collection<CompletionDoc>('completions').add(receipt)) return now;
  return (await findReceipt(db, postId, memberId)) ?? now;
}
