import { dayKey } from '../../../../core/kernel/calendar';
import { ok } from '../../../../core/kernel/result';
import * as contract from '../../../../core/practice/book/contract';
import { REVIEW_SIZE } from '../../../../core/practice/rules/review';
import { route } from '../../../_kit/serve';
import { findWithheld } from '../../../quiz/public';
import { reviewCardView } from '../../views';
import { findDue } from '../repository';

export const openReview = route(contract.openReview, async (_input, { caller, now, db }) => {
  const { memberId } = caller;
  const [due, withheld] = await Promise.all([
    findDue(db, { memberId, today: dayKey(now) }),
    findWithheld(db, caller, now),
  ]);
  const free = due.filter(({ question }) => !withheld.has(question._id));
  const cards = free.slice(0, REVIEW_SIZE);
  return ok({
    cards: cards.map(({ card, question }) => reviewCardView(card, question)),
    more: free.length - cards.length,
    inTest: due.length - free.length,
  });
});
