import { ok, refuse } from '../../../../core/kernel/result';
import { cardKeyOf } from '../../../../core/practice/book/card';
import * as contract from '../../../../core/practice/book/contract';
import { route } from '../../../_kit/serve';
import { Cards } from '../../collections';

export const putCardAway = route(contract.putCardAway, async ({ questionId, isAway }, { caller: { memberId }, db }) =>
  db.transaction(async (transaction) => {
    const cards = transaction.in(Cards);
    const id = cardKeyOf(memberId, questionId);
    const card = await cards.find(id);
    if (card?.memberId !== memberId) return refuse('NOT_FOUND');
    if (card.isAway !== isAway) await cards.update(id, { isAway });
    return ok({ isAway });
  }),
);
