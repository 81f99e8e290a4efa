import * as contract from '../../../core/activities/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findWatched } from '../repository';
import { tend } from '../tending';

export const tendRolls = route(contract.tendRolls, async (_input, { db, now }) => {
  const watched = await findWatched(db);
  let told = 0;
  for (const roll of watched) told += await tend(db, roll, now);
  return ok({ tended: watched.length, told });
});
