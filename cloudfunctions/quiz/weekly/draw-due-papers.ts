import type { OutputOf } from '../../../core/kernel/endpoint';
import { isDrawTime } from '../../../core/quiz/rules/weekly/weekly-paper';
import type { onTimer } from '../../../core/quiz/weekly/contract';
import type { TimerContext } from '../../_kit/serve';
import { findUnits } from '../../org/public';
import type { TimerFailures } from '../timer-failure';
import { upgradeBlueprint } from '../upgrade';
import { drawWeeklyPaper } from './draw-weekly-paper';
import { listBlueprints } from './repository';

/** The actor in audit entries of the timer. */
const TIMER = 'timer';

type Drawn = Pick<OutputOf<typeof onTimer>, 'papers' | 'skipped'>;

/**
 * Draws this week's paper for every unit that has a blueprint but no paper yet. A failure in one unit does not stop the
 * others.
 */
export async function drawDuePapers(context: TimerContext, failures: TimerFailures): Promise<Drawn> {
  const drawn: Drawn = { papers: [], skipped: [] };
  if (!isDrawTime(context.now)) return drawn;
  const blueprints = await listBlueprints(context.db);
  const units = await findUnits(
    context.db,
    blueprints.map((stored) => stored._id),
  );
  const unitById = new Map(units.map((unit) => [unit._id, unit]));

  for (const stored of blueprints) {
    const unitId = stored._id;
    const unit = unitById.get(unitId);
    if (!unit) {
      drawn.skipped.push({ unitId, code: 'NOT_FOUND' });
      continue;
    }
    try {
      const result = await drawWeeklyPaper(context, unit, upgradeBlueprint(stored), TIMER);
      if (result.ok) drawn.papers.push(result.value);
      else drawn.skipped.push({ unitId, code: result.code });
    } catch (error) {
      failures.push([unitId, error]);
    }
  }
  return drawn;
}
