import { ok, refuse } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/attempts/contract';
import { isWellFormed, shapeNeeded } from '../../../../core/quiz/rules/attempts/answer-fit';
import { momentOf } from '../../../../core/quiz/rules/attempts/merge-answers';
import { decide } from '../../../../core/quiz/rules/attempts/workflow';
import { route } from '../../../_kit/serve';
import { bringUpToDate, findAttempt, saveAnswerIfOpen } from '../repository';

/** Usually a single guarded update. Only if it changes nothing is the attempt read, to find the reason. */
export const saveAnswer = route(
  contract.saveAnswer,
  async ({ attemptId, question, answer, answeredAt }, { caller, now, db }) => {
    const { memberId } = caller;
    const at = momentOf(answeredAt, now);
    const target = { attemptId, memberId, question, answer, needed: shapeNeeded(answer), at, now };
    if (isWellFormed(answer) && (await saveAnswerIfOpen(db, target))) return ok({ savedAt: now, newer: null });

    const attempt = await findAttempt(db, attemptId);
    if (attempt?.memberId !== memberId) return refuse('NOT_FOUND');
    const decided = decide({ type: 'saveAnswer', question, answer, answeredAt }, attempt, now);
    if (!decided.ok) return decided;
    if (decided.value.length > 0) {
      const isSaved = (await bringUpToDate(db, attempt)) && (await saveAnswerIfOpen(db, target));
      return isSaved ? ok({ savedAt: now, newer: null }) : refuse('CONFLICT');
    }
    const kept = attempt.answers[question];
    const keptAt = attempt.answeredAt[question];
    return ok({ savedAt: now, newer: kept && keptAt ? { answer: kept, answeredAt: keptAt } : null });
  },
);
