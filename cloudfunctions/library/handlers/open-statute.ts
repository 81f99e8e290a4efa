import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/library/contract';
import { route } from '../../_kit/serve';
import { findStatute, findVersions } from '../repository';
import { statuteViewOf } from '../views';

export const openStatute = route(contract.openStatute, async ({ statuteId }, { db }) => {
  const statute = await findStatute(db, statuteId);
  if (!statute) return refuse('NOT_FOUND');
  return ok(statuteViewOf(statute, await findVersions(db, statute.documentKey)));
});
