import { ok, refuse } from '../../../core/kernel/result';
import type { openStatute } from '../../../core/library/contract';
import type { Handler } from '../../_kit/serve';
import { findStatute, findVersions } from '../repository';
import { statuteViewOf } from '../views';

export const handleOpenStatute: Handler<typeof openStatute> = async ({ statuteId }, { db }) => {
  const statute = await findStatute(db, statuteId);
  if (!statute) return refuse('NOT_FOUND');
  return ok(statuteViewOf(statute, await findVersions(db, statute.documentKey)));
};
