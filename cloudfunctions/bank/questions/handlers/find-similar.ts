import * as contract from '../../../../core/bank/questions/contract';
import { mayWrite } from '../../../../core/bank/rules/desk-rights';
import { stemKeyOf } from '../../../../core/bank/rules/stem-key';
import { ok } from '../../../../core/kernel/result';
import { route } from '../../../_kit/serve';
import { findByStem } from '../desk-repository';
import { questionRowOf } from '../views';

export const findSimilar = route(contract.findSimilar, async ({ unitId, stem, except }, { caller, db }) => {
  const found = await findByStem(db, unitId, stemKeyOf(stem));
  const others = found.filter(({ _id, path }) => _id !== except && mayWrite(caller.roles, path));
  return ok({ items: others.map(questionRowOf) });
});
