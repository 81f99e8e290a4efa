import * as contract from '../../../core/activities/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findWatched, markTried } from '../repository';
import { tend } from '../tending';

/** One roll that cannot be looked after keeps no other back: what went wrong is thrown when all have had their turn. */
export const tendRolls = route(contract.tendRolls, async (_input, { db, now }) => {
  const watched = await findWatched(db);
  await markTried(db, watched, now);
  let told = 0;
  const failures: unknown[] = [];
  for (const roll of watched) {
    await tend(db, roll, now).then(
      (count) => {
        told += count;
      },
      (failure: unknown) => failures.push(failure),
    );
  }
  if (failures.length > 0) throw failures[0];
  return ok({ tended: watched.length, told });
});
