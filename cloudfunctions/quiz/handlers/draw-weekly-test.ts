import { ok, refuse } from '../../../core/kernel/result';
import type { drawWeeklyTest } from '../../../core/quiz/workbench-contract';
import type { Handler } from '../../_kit/serve';
import { findBlueprint } from '../bank-repository';
import { drawWeeklyPaper } from '../draw-weekly-paper';
import { findManagedUnit } from '../find-managed-unit';

export const handleDrawWeeklyTest: Handler<typeof drawWeeklyTest> = async ({ unitId }, context) => {
  const unit = await findManagedUnit(context.db, context.caller, unitId);
  if (!unit.ok) return unit;
  const stored = await findBlueprint(context.db, unitId);
  if (!stored) return refuse('NO_BLUEPRINT');

  const drawn = await drawWeeklyPaper(context, unit.value, stored.blueprint, context.caller.memberId);
  return drawn.ok ? ok({ papers: [drawn.value] }) : drawn;
};
