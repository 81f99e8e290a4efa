import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/letters/contract';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findMine } from '../repository';
import { myRowOf } from '../views';

export const listMyLetters = route(contract.listMyLetters, async ({ cursor }, { caller, now, db }) => {
  const found = await findMine(db, caller.memberId, cursor);
  return ok(
    pageOf(
      found,
      ({ order }) => order,
      (letter) => myRowOf(letter, now),
    ),
  );
});
