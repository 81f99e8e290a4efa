import { assignmentId } from '../../core/kernel/assignment';
import { completionDoc, findCompletions } from '../_kit/assignments';
import { Completions } from '../_kit/collections';
import type { Database } from '../_kit/database';

/** When the member confirmed having read the post, in ms; null if they have not. One request. */
export async function findReceipt(db: Database, postId: string, memberId: string): Promise<number | null> {
  const [receipt] = await findCompletions(db, [assignmentId('requiredReading', postId)], memberId);
  return receipt?.at ?? null;
}

/** Confirms at `now` unless the member has already confirmed; returns the time of the confirmation in ms. */
export async function addReceipt(db: Database, postId: string, memberId: string, now: number): Promise<number> {
  const receipt = completionDoc({
    assignmentId: assignmentId('requiredReading', postId),
    memberId,
    at: now,
    score: null,
  });
  if (await db.in(Completions).add(receipt)) return now;
  return (await findReceipt(db, postId, memberId)) ?? now;
}
