import { isDeepStrictEqual } from 'node:util';
import { ok, type Result, refuse } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/papers/contract';
import { auditEntry } from '../../../_kit/audit';
import { AuditLog } from '../../../_kit/collections';
import { route } from '../../../_kit/serve';
import { findAdministeredUnit } from '../../../org/public';
import type { BlueprintDoc } from '../../documents';
import { weeklyPlanOf } from '../plan';
import { blueprintsIn, revisionOf } from '../repository';

/** A theme is saved even if the bank has too few questions for it, because they may be added later. */
export const setThemes = route(contract.setThemes, async ({ unitId, seenRevision, themes }, context) => {
  const { caller, now, db } = context;
  const unit = await findAdministeredUnit(db, caller, unitId);
  if (!unit.ok) return unit;

  const ordered = [...themes].sort((left, right) => (left.week < right.week ? -1 : 1));
  const audit = auditEntry(context, { action: 'themes.set', subject: unitId, path: unit.value.path });
  const stored = await db.transaction(
    async (transaction): Promise<Result<BlueprintDoc, 'NO_BLUEPRINT' | 'CONFLICT'>> => {
      const blueprints = blueprintsIn(transaction);
      const current = await blueprints.find(unitId);
      if (!current) return refuse('NO_BLUEPRINT');
      if (isDeepStrictEqual(current.themes, ordered)) return ok(current);
      const revision = revisionOf(current);
      if ((seenRevision ?? revision) !== revision) return refuse('CONFLICT');
      const changed = { ...current, themes: ordered, setAt: now, revision: revision + 1 };
      await blueprints.put(changed);
      await transaction.in(AuditLog).put({ ...audit, detail: { themes: ordered.length } });
      return ok(changed);
    },
  );
  return stored.ok ? ok(await weeklyPlanOf(db, unit.value, stored.value, now)) : stored;
});
