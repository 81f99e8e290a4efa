import { ok } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/papers/contract';
import { pageOf } from '../../../_kit/page';
import { route } from '../../../_kit/serve';
import { findActive } from '../../../bank/public';
import { findAdministeredUnit } from '../../../org/public';

export const listAskable = route(contract.listAskable, async ({ unitId, ...filter }, { caller, db }) => {
  const unit = await findAdministeredUnit(db, caller, unitId);
  if (!unit.ok) return unit;
  const found = await findActive(db, unit.value.path, filter);
  return ok(
    pageOf(
      found,
      (question) => question._id,
      ({ _id, stem, type, topic, difficulty }) => ({ id: _id, stem, type, topic, difficulty }),
    ),
  );
});
