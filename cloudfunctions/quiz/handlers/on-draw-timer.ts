import type { OutputOf } from '../../../core/kernel/endpoint';
import { ok } from '../../../core/kernel/result';
import type { onDrawTimer } from '../../../core/quiz/contract';
import type { Handler } from '../../_kit/serve';
import { findUnits } from '../../org/public';
import { listBlueprints } from '../bank-repository';
import { drawWeeklyPaper } from '../draw-weekly-paper';
import { TimerFailure } from '../timer-failure';

/** Who drew, in the audit log. */
const TIMER = 'timer';

/** Draws for every unit with a blueprint. What fails for one unit is thrown only after all had their turn. */
export const handleOnDrawTimer: Handler<typeof onDrawTimer> = async (_input, context) => {
  const blueprints = await listBlueprints(context.db);
  const units = await findUnits(
    context.db,
    blueprints.map((stored) => stored._id),
  );
  const unitById = new Map(units.map((unit) => [unit._id, unit]));

  const drawn: OutputOf<typeof onDrawTimer> = { papers: [], skipped: [] };
  const failures: [subject: string, error: unknown][] = [];
  for (const { _id: unitId, blueprint } of blueprints) {
    const unit = unitById.get(unitId);
    if (!unit) {
      drawn.skipped.push({ unitId, code: 'NOT_FOUND' });
      continue;
    }
    try {
      const result = await drawWeeklyPaper(context, unit, blueprint, TIMER);
      if (result.ok) drawn.papers.push(result.value);
      else drawn.skipped.push({ unitId, code: result.code });
    } catch (error) {
      failures.push([unitId, error]);
    }
  }
  if (failures.length > 0) throw new TimerFailure(failures);
  return ok(drawn);
};
