import { dayKey } from '../../../../core/kernel/calendar';
import { ok } from '../../../../core/kernel/result';
import * as contract from '../../../../core/practice/book/contract';
import { REVIEW_SIZE } from '../../../../core/practice/rules/review';
import { route } from '../../../_kit/serve';
import { findAskedNow } from '../../../quiz/public';
import { reviewCardView } from '../../views';
import { findDue } from '../repository';

export const openReview = route(contract.openReview, async (_input, { caller: { memberId }, now, db }) => {
  const without = await findAskedNow(db, memberId);
  const due = await findDue(db, { memberId, today: dayKey(now), without });
  const cards = due.slice(0, REVIEW_SIZE);
  return ok({
    cards: cards.map(({ card, question }) => reviewCardView(card, question)),
    more: due.length - cards.length,
  });
});
