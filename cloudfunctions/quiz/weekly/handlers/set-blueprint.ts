import { isDeepStrictEqual } from 'node:util';
import { ok, refuse } from '../../../../core/kernel/result';
import { drawPool } from '../../../../core/quiz/rules/papers/draw-pool';
import * as contract from '../../../../core/quiz/weekly/contract';
import { auditEntry } from '../../../_kit/audit';
import { AuditLog } from '../../../_kit/collections';
import { route } from '../../../_kit/serve';
import { listBank } from '../../../bank/public';
import { findAdministeredUnit } from '../../../org/public';
import { blueprintsIn, revisionOf } from '../repository';

/** A blueprint is saved even if the bank has too few questions for it, because they may be added later. */
export const setBlueprint = route(contract.setBlueprint, async (input, { caller, now, db, newId }) => {
  const { unitId, blueprint } = input;
  const unit = await findAdministeredUnit(db, caller, unitId);
  if (!unit.ok) return unit;
  const { path } = unit.value;

  const audit = auditEntry({ newId, now, caller }, { action: 'blueprint.set', subject: unitId, path });
  const isOvertaken = await db.transaction(async (transaction) => {
    const blueprints = blueprintsIn(transaction);
    const current = await blueprints.find(unitId);
    if (current && isDeepStrictEqual(current.blueprint, blueprint)) return false;
    const revision = revisionOf(current);
    if ((input.seenRevision ?? revision) !== revision) return true;
    await blueprints.put({
      _id: unitId,
      v: 2,
      blueprint,
      themes: current?.themes ?? [],
      setAt: now,
      revision: revision + 1,
    });
    await transaction.in(AuditLog).put(audit);
    return false;
  });
  if (isOvertaken) return refuse('CONFLICT');

  // The number of missing questions does not depend on the seed, so any seed will do.
  const { shortages } = drawPool(blueprint, await listBank(db, path), unitId);
  return ok({ shortages });
});
