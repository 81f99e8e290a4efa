import { assignmentId } from '../../../core/kernel/assignment';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import type { Attempt, ClosedAttempt, PaperOutcome } from '../../../core/quiz/attempts/attempt';
import { outcomeAfter } from '../../../core/quiz/rules/attempts/count-tries';
import { decide, type Ending, evolve, isCompletion, isOverdue } from '../../../core/quiz/rules/attempts/workflow';
import { type CompletionDoc, completionDoc } from '../../_kit/assignments';
import { Completions } from '../../_kit/collections';
import type { Database } from '../../_kit/database';
import type { AttemptDoc } from '../documents';
import { attemptsIn, type StoredTry } from './repository';

/** The completion that stores a member's outcome at a paper. */
export function completionFor(
  { paperId, memberId }: Pick<Attempt, 'paperId' | 'memberId'>,
  { counted, finishedAt }: PaperOutcome,
): CompletionDoc {
  const { earned, total, seconds } = counted;
  return completionDoc({
    assignmentId: assignmentId('weeklyTest', paperId),
    memberId,
    at: finishedAt,
    score: { earned, total },
    seconds,
  });
}

/** The completion after this try; null if the try completed nothing. */
function completionOf(ended: ClosedAttempt): CompletionDoc | null {
  const outcome = isCompletion(ended) ? outcomeAfter(ended) : null;
  return outcome && completionFor(ended, outcome);
}

/**
 * Ends an attempt: answers, score and completion are written together, once. Five requests; three if it had already
 * ended. Another member's attempt (not `memberId`'s) is not found.
 */
export const endAttempt = (
  db: Database,
  { attemptId, memberId, ending, now }: { attemptId: string; memberId: string | null; ending: Ending; now: number },
): Promise<Result<Attempt, 'ANSWER_MISFIT' | 'NOT_FOUND'>> =>
  db.transaction(async (transaction) => {
    const attempts = attemptsIn(transaction);
    const stored = await attempts.find(attemptId);
    if (!stored || (memberId !== null && stored.memberId !== memberId)) return refuse('NOT_FOUND');

    const decided = decide(ending, stored, now);
    if (!decided.ok) return decided;
    if (decided.value.length === 0) return ok(stored);

    const ended = decided.value.reduce(evolve, stored);
    const { state, answers, answeredAt, result } = ended;
    await attempts.update(attemptId, { state, answers, answeredAt, result });
    const completion = ended.state === 'open' ? null : completionOf(ended);
    if (completion) await transaction.in(Completions).put(completion);
    return ok(ended);
  });

const expire = async (db: Database, attemptId: string, now: number): Promise<Attempt> => {
  const ended = await endAttempt(db, { attemptId, memberId: null, ending: { type: 'expire' }, now });
  if (!ended.ok) throw new Error(`${attemptId} could not be ended: ${ended.code}`);
  return ended.value;
};

/** The attempt as of `now`. An overdue attempt is ended first. */
export const settle = async (db: Database, attempt: AttemptDoc, now: number): Promise<Attempt> =>
  isOverdue(attempt, now) ? expire(db, attempt._id, now) : attempt;

/** A member's tries as of `now`. At most one of them is open. */
export async function settleTries(db: Database, tries: readonly StoredTry[], now: number): Promise<StoredTry[]> {
  const settled: StoredTry[] = [];
  for (const one of tries) {
    settled.push(isOverdue(one, now) ? { ...one, ...(await expire(db, one._id, now)) } : one);
  }
  return settled;
}
