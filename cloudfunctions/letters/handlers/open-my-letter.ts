import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/contract';
import { route } from '../../_kit/serve';
import { findOwnLetter, ownView } from '../own-letter';

export const openMyLetter = route(contract.openMyLetter, async ({ letterId }, { caller, now, db }) => {
  const letter = await findOwnLetter(db, letterId, caller);
  return letter ? ok(await ownView(db, letter, caller, now)) : refuse('NOT_FOUND');
});
