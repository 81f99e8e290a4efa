import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/contract';
import { route } from '../../_kit/serve';
import { findOwnLetter } from '../own-letter';
import { myLetterOf } from '../views';

export const openMyLetter = route(contract.openMyLetter, async ({ letterId }, { caller, now, db }) => {
  const letter = await findOwnLetter(db, letterId, caller);
  return letter ? ok(await myLetterOf(letter, now)) : refuse('NOT_FOUND');
});
