import { dayKey } from '../../../../core/kernel/calendar';
import { ok } from '../../../../core/kernel/result';
import * as contract from '../../../../core/practice/book/contract';
import { isDue } from '../../../../core/practice/rules/card';
import { pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { findQuestions } from '../../../bank/public';
import { findWithheld } from '../../../quiz/public';
import { cardRow, restReason } from '../../views';
import { findCards } from '../repository';

export const listCards = route(contract.listCards, async (input, { caller, now, db }) => {
  const { memberId } = caller;
  const [cards, withheld] = await Promise.all([findCards(db, { memberId, ...input }), findWithheld(db, caller, now)]);
  const ids = cards.map(({ questionId }) => questionId);
  const questions = new Map((await findQuestions(db, ids)).map((question) => [question._id, question]));
  const today = dayKey(now);
  return ok(
    pageOf(
      cards,
      (card) => card.dueOrder,
      (card) => {
        const question = questions.get(card.questionId);
        const rests = restReason(card.questionId, question, withheld);
        return cardRow(card, question, { isDue: rests === null && isDue(card, today), rests });
      },
    ),
  );
});
