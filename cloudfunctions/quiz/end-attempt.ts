import { assignmentId } from '../../core/kernel/assignment';
import { ok, type Result, refuse } from '../../core/kernel/result';
import type { Attempt } from '../../core/quiz/attempt';
import { decide, type Ending, evolve, isCompletion, isOverdue } from '../../core/quiz/rules/attempt-workflow';
import { completionDoc, completionsIn } from '../_kit/assignments';
import type { Database } from '../_kit/database';
import { attemptsIn } from './attempt-repository';
import type { AttemptDoc } from './documents';

/**
 * Ends an attempt: answers, score and completion are written together, once. Five requests, three if it has ended
 * already. `memberId` is whose it must be; any other's is not found.
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
    await attempts.update(attemptId, { state: ended.state, answers: ended.answers, result: ended.result });
    if (ended.result && isCompletion(ended)) {
      const { endedAt, earned, total } = ended.result;
      await completionsIn(transaction).put(
        completionDoc({
          assignmentId: assignmentId('weeklyTest', ended.paperId),
          memberId: ended.memberId,
          at: endedAt,
          score: { earned, total },
        }),
      );
    }
    return ok(ended);
  });

/** The attempt as it stands at `now`: one whose time is over is ended on the spot. */
export async function settle(db: Database, attempt: AttemptDoc, now: number): Promise<Attempt> {
  if (!isOverdue(attempt, now)) return attempt;
  const ended = await endAttempt(db, { attemptId: attempt._id, memberId: null, ending: { type: 'expire' }, now });
  if (!ended.ok) throw new Error(`${attempt._id} could not be ended: ${ended.code}`);
  return ended.value;
}
