import type { RowProblem } from '../../../core/org/import-contract';
import type { ImportStep } from '../../../core/org/rules/import-step';
import type { UnitView } from '../../../core/org/workbench-contract';
import type { Database } from '../../_kit/database';
import { renameUnitOfMembers } from '../repository/members';
import { addUnit, changeUnit } from '../units';
import { overtaken } from './overtaken';

/** Carries out one step; resolves to a problem if somebody else changed the unit meanwhile. */
export async function writeUnit(
  { db, now }: { db: Database; now: number },
  step: ImportStep<UnitView>,
): Promise<RowProblem | null> {
  switch (step.kind) {
    case 'same':
      return null;
    case 'add': {
      const { unitId, ...unit } = step.added;
      return (await addUnit(db, { _id: unitId, v: 1, ...unit, foundedAt: now })) ? null : overtaken(step.line);
    }
    case 'change':
      // Rename in the members first: if this stops in between, the next import still finds the old name and does both
      // again.
      if (step.changes.name !== undefined) await renameUnitOfMembers(db, step.id, step.changes.name);
      await changeUnit(db, step.id, step.changes);
      return null;
    default:
      return step satisfies never;
  }
}
