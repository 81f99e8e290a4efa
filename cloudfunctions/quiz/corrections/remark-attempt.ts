import { attemptIdOf, type ClosedAttempt } from '../../../core/quiz/attempts/attempt';
import type { AppliedCorrection, Correction } from '../../../core/quiz/corrections/correction';
import { outcomeAfter } from '../../../core/quiz/rules/attempts/count-tries';
import { appliedOf, remark } from '../../../core/quiz/rules/corrections/remark';
import { Completions, Notices } from '../../_kit/collections';
import type { Database, Transaction } from '../../_kit/database';
import { noticeDoc } from '../../_kit/notices';
import { completionFor } from '../attempts/end-attempt';
import { attemptsIn } from '../attempts/repository';
import { Standings } from '../collections';

/**
 * The notice says that the score has changed, but nothing about the right answer, because others may still be answering
 * the question.
 */
const noticeOf = (attemptId: string, attempt: ClosedAttempt, { id, at, earned }: AppliedCorrection) =>
  earned === null || earned.before === earned.after
    ? null
    : noticeDoc({
        memberId: attempt.memberId,
        key: `correction:${id}:${attemptId}`,
        text: `《${attempt.title}》中有一题已更正，您的得分由 ${earned.before} 分变为 ${earned.after} 分。`,
        link: { kind: 'attempt', id: attemptId },
        at,
      });

/**
 * Passes a new score on to the next try, which stores the outcome after the earlier ones, and to the completion. Tries
 * are numbered without gaps, so the next one is found by its number.
 */
async function followUp(transaction: Transaction, marked: ClosedAttempt): Promise<void> {
  const attempts = attemptsIn(transaction);
  let outcome = outcomeAfter(marked);
  for (let number = marked.number + 1; ; number += 1) {
    const id = attemptIdOf({ ...marked, number });
    const later = await attempts.find(id);
    if (!later) break;
    await attempts.update(id, { earlier: outcome });
    if (later.state === 'open') break;
    outcome = outcomeAfter({ ...later, earlier: outcome });
  }
  if (outcome) await transaction.in(Completions).put(completionFor(marked, outcome));
  // The contest's standings are computed again when somebody opens them.
  if (marked.kind === 'contest') await transaction.in(Standings).remove(marked.paperId);
}

/**
 * Marks one attempt again: questions, score, completion and the member's notice are written together, once. A
 * correction that was already applied returns its record; null if the correction is not about this attempt.
 */
export const remarkAttempt = (
  db: Database,
  attemptId: string,
  correction: Correction,
): Promise<AppliedCorrection | null> =>
  db.transaction(async (transaction) => {
    const attempts = attemptsIn(transaction);
    const stored = await attempts.find(attemptId);
    if (!stored) return null;
    const marked = remark(stored, correction);
    const applied = appliedOf(marked, correction.id) ?? null;
    if (marked === stored || applied === null) return applied;

    const { questions, result, corrections } = marked;
    await attempts.update(attemptId, { questions, result, corrections });
    if (marked.state === 'open') return applied;
    const notice = noticeOf(attemptId, marked, applied);
    if (notice) {
      await followUp(transaction, marked);
      await transaction.in(Notices).put(notice);
    }
    return applied;
  });
