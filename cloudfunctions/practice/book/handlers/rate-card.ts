import { ok, refuse } from '../../../../core/kernel/result';
import { cardKeyOf } from '../../../../core/practice/book/card';
import * as contract from '../../../../core/practice/book/contract';
import { rateAnew } from '../../../../core/practice/rules/card';
import { route } from '../../../_kit/serve';
import { Cards } from '../../collections';
import { cardDoc } from '../repository';
import { schedule } from '../schedule';

export const rateCard = route(contract.rateCard, async ({ questionId, reps, feeling }, { caller: { memberId }, db }) =>
  db.transaction(async (transaction) => {
    const cards = transaction.in(Cards);
    const card = await cards.find(cardKeyOf(memberId, questionId));
    if (card?.memberId !== memberId) return refuse('NOT_FOUND');
    if (card.memory.reps !== reps + 1) return refuse('CONFLICT');

    const rated = rateAnew(card, feeling, schedule);
    if (!rated.ok) return rated;
    await cards.put(cardDoc(memberId, rated.value));
    return ok({ dueDay: rated.value.memory.dueDay });
  }),
);
