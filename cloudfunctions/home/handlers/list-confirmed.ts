import * as contract from '../../../core/home/contract';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findConfirmed } from '../repository';

const SHOWN_MS = 365 * MS_PER_DAY;

/** Two requests. */
export const listConfirmed = route(contract.listConfirmed, async (_input, { caller, now, db }) => {
  const found = await findConfirmed(db, caller, now - SHOWN_MS);
  const items = found.map(({ assignment: { subjectId, title }, receipt }) => ({
    postId: subjectId,
    title,
    confirmedAt: receipt.at,
  }));
  return ok({ items: items.sort((one, other) => other.confirmedAt - one.confirmedAt) });
});
