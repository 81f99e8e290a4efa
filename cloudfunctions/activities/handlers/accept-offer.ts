import * as contract from '../../../core/activities/contract';
import { placeIn, rollAt } from '../../../core/activities/rules/seats';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { enter } from '../enter';
import { findReadable } from '../readable-activity';
import { viewFor } from '../view-for';

export const acceptOffer = route(contract.acceptOffer, async ({ activityId }, context) => {
  const { db, caller, now } = context;
  const { memberId } = caller;
  const held = await findReadable(db, activityId, context);
  if (!held) return refuse('NOT_FOUND');
  const { state } = placeIn(rollAt(held.roll, now), memberId);
  if (state === 'seated') return ok(await viewFor(held, context));
  if (state !== 'offered') return refuse('OFFER_OVER');
  const entered = await enter(db, held, { kind: 'accept', memberId, at: now });
  if (!entered.ok) return entered;
  // Somebody may have taken them off the roll meanwhile.
  if (placeIn(rollAt(entered.value.roll, now), memberId).state !== 'seated') return refuse('OFFER_OVER');
  return ok(await viewFor(entered.value, context));
});
