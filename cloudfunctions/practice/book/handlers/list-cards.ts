import { dayKey } from '../../../../core/kernel/calendar';
import { ok } from '../../../../core/kernel/result';
import * as contract from '../../../../core/practice/book/contract';
import { isDue } from '../../../../core/practice/rules/card';
import { pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { findQuestions } from '../../../bank/public';
import { findAskedNow } from '../../../quiz/public';
import { cardRow, restReason } from '../../views';
import { findCards } from '../repository';

export const listCards = route(contract.listCards, async (input, { caller: { memberId }, now, db }) => {
  const [cards, askedNow] = await Promise.all([findCards(db, { memberId, ...input }), findAskedNow(db, memberId)]);
  const ids = cards.map(({ questionId }) => questionId);
  const questions = new Map((await findQuestions(db, ids)).map((question) => [question._id, question]));
  const today = dayKey(now);
  return ok(
    pageOf(
      cards,
      (card) => card.dueOrder,
      (card) => {
        const question = questions.get(card.questionId);
        const rests = restReason(card.questionId, question, askedNow);
        return cardRow(card, question, { isDue: rests === null && isDue(card, today), rests });
      },
    ),
  );
});
