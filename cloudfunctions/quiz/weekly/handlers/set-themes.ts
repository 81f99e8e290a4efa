import { isDeepStrictEqual } from 'node:util';
import { ok, refuse } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/papers/contract';
import { auditEntry } from '../../../_kit/audit';
import { AuditLog } from '../../../_kit/collections';
import { route } from '../../../_kit/serve';
import { findAdministeredUnit } from '../../../org/public';
import type { BlueprintDoc } from '../../documents';
import { weeklyPlanOf } from '../plan';
import { blueprintsIn } from '../repository';

/** A theme is saved even if the bank has too few questions for it, because they may be added later. */
export const setThemes = route(contract.setThemes, async ({ unitId, themes }, context) => {
  const { caller, now, db } = context;
  const unit = await findAdministeredUnit(db, caller, unitId);
  if (!unit.ok) return unit;

  const ordered = [...themes].sort((left, right) => (left.week < right.week ? -1 : 1));
  const audit = auditEntry(context, { action: 'themes.set', subject: unitId, path: unit.value.path });
  const stored = await db.transaction(async (transaction): Promise<BlueprintDoc | null> => {
    const blueprints = blueprintsIn(transaction);
    const current = await blueprints.find(unitId);
    if (!current || isDeepStrictEqual(current.themes, ordered)) return current;
    const changed = { ...current, themes: ordered, setAt: now };
    await blueprints.put(changed);
    await transaction.in(AuditLog).put({ ...audit, detail: { themes: ordered.length } });
    return changed;
  });
  return stored ? ok(await weeklyPlanOf(db, unit.value, stored, now)) : refuse('NO_BLUEPRINT');
});
