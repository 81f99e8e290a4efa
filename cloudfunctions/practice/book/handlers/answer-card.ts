import { shapeOf } from '../../../../core/bank/rules/question-shape';
import { dayKey } from '../../../../core/kernel/calendar';
import { ok, refuse } from '../../../../core/kernel/result';
import { cardKeyOf } from '../../../../core/practice/book/card';
import * as contract from '../../../../core/practice/book/contract';
import { afterReview, isDue } from '../../../../core/practice/rules/card';
import { markReview, questionOfReview } from '../../../../core/practice/rules/review';
import type { Answer } from '../../../../core/quiz/answer';
import type { DrawnQuestion } from '../../../../core/quiz/attempts/attempt';
import { fits } from '../../../../core/quiz/rules/attempts/answer-fit';
import { route } from '../../../_kit/serve';
import { findQuestions } from '../../../bank/public';
import { findWithheld, markedQuestionView, snapshotOf } from '../../../quiz/public';
import { Cards } from '../../collections';
import { restReason } from '../../views';
import { cardDoc } from '../repository';
import { schedule } from '../schedule';

const reviewedView = (question: DrawnQuestion, answer: Answer, dueDay: string): contract.Reviewed => {
  const { marks, isRight } = markReview(question, answer);
  return { question: markedQuestionView(question, { answers: { [question.key]: answer }, marks }), isRight, dueDay };
};

/** Seven requests, including the one for the caller. An answer sent twice returns the review made by the first. */
export const answerCard = route(
  contract.answerCard,
  async ({ questionId, reps, version, answer }, { caller, now, db }) => {
    const { memberId } = caller;
    const [[question], withheld] = await Promise.all([findQuestions(db, [questionId]), findWithheld(db, caller, now)]);
    const today = dayKey(now);
    return db.transaction(async (transaction) => {
      const cards = transaction.in(Cards);
      const card = await cards.find(cardKeyOf(memberId, questionId));
      if (card?.memberId !== memberId || !question) return refuse('NOT_FOUND');
      if (restReason(questionId, question, withheld)) return refuse('CARD_RESTS');
      if (question.version !== version) return refuse('CONFLICT');

      const drawn = questionOfReview(snapshotOf(question), { memberId, reps });
      const { lastReview, memory } = card;
      const isRepeated = lastReview !== null && memory.reps === reps + 1 && lastReview.version === version;
      if (isRepeated) return ok(reviewedView(drawn, lastReview.answer, memory.dueDay));
      if (memory.reps !== reps || !isDue(card, today)) return refuse('CONFLICT');
      if (!fits(answer, shapeOf(drawn))) return refuse('ANSWER_MISFIT');

      const { isRight } = markReview(drawn, answer);
      const next = afterReview(card, { answer, isRight, version, today }, schedule);
      await cards.put(cardDoc(memberId, next));
      return ok(reviewedView(drawn, answer, next.memory.dueDay));
    });
  },
);
