import type { WeeklyPlan } from '../../../core/quiz/papers/contract';
import { availabilityOf, isServed } from '../../../core/quiz/rules/papers/draw-pool';
import { themed, weekAt } from '../../../core/quiz/rules/weekly/weekly-paper';
import type { Database } from '../../_kit/database';
import { listBank } from '../../bank/public';
import type { UnitDoc } from '../../org/public';
import type { BlueprintDoc } from '../documents';
import { revisionOf } from './repository';

/** Blueprint and theme calendar of a unit, and how well the bank serves them. One request; more for a large bank. */
export async function weeklyPlanOf(
  db: Database,
  unit: UnitDoc,
  stored: BlueprintDoc | null,
  now: number,
): Promise<WeeklyPlan> {
  const known = { unitId: unit._id, week: weekAt(now) };
  if (!stored) return { ...known, blueprint: null, revision: 0, availability: [], themes: [], shortWeeks: [] };
  const { blueprint, themes } = stored;
  const bank = await listBank(db, unit.path);
  return {
    ...known,
    blueprint,
    revision: revisionOf(stored),
    availability: availabilityOf(blueprint.sections, bank),
    themes,
    shortWeeks: themes
      .filter((theme) => !isServed(availabilityOf(themed(blueprint, theme).sections, bank)))
      .map((theme) => theme.week),
  };
}
