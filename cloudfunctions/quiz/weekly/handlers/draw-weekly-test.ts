import { ok, refuse } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/weekly/contract';
import { route } from '../../../_kit/serve';
import { findAdministeredUnit } from '../../../org/public';
import { drawWeeklyPaper } from '../draw-weekly-paper';
import { findBlueprint } from '../repository';

export const drawWeeklyTest = route(contract.drawWeeklyTest, async ({ unitId }, context) => {
  const unit = await findAdministeredUnit(context.db, context.caller, unitId);
  if (!unit.ok) return unit;
  const stored = await findBlueprint(context.db, unitId);
  if (!stored) return refuse('NO_BLUEPRINT');

  const drawn = await drawWeeklyPaper(context, unit.value, stored, context.caller.memberId);
  return drawn.ok ? ok({ papers: [drawn.value] }) : drawn;
});
