import { daysOfMonth } from '../../../core/kernel/calendar';
import { ok } from '../../../core/kernel/result';
import { inTreeOrder } from '../../../core/org/rules/tree-order';
import * as contract from '../../../core/statistics/rhythm-contract';
import { rhythmOf, spansOf } from '../../../core/statistics/rules/rhythm';
import { route } from '../../_kit/serve';
import { countPublished, findRequired } from '../../feed/public';
import { findUnitsUnder, namedUnits } from '../../org/public';
import { toldOf } from '../managed-part';
import { readingCounts } from '../reading-counts';

export const openRhythm = route(contract.openRhythm, async ({ month }, { caller, db, now }) => {
  const managed = toldOf(caller);
  const spans = spansOf(month);
  const [units, times, required] = await Promise.all([
    findUnitsUnder(db, managed),
    countPublished(db, managed, spans.weeks),
    findRequired(db, managed, spans.month),
  ]);
  const countsOf = await readingCounts(
    db,
    required.map(({ assignmentId }) => assignmentId),
  );

  const tree = inTreeOrder(units);
  const { named, above } = namedUnits(tree);
  const rows = tree.map((unit) => {
    const { _id: unitId, kind } = unit;
    const { published, days, silentWeeks } = rhythmOf(times.get(unitId) ?? [], month, now);
    const asked = required.filter((post) => post.unitId === unitId).map((post) => countsOf(post.assignmentId));
    const figures = {
      published,
      required: asked.length,
      read: asked.reduce((total, { read }) => total + read, 0),
      confirmed: asked.reduce((total, { confirmed }) => total + confirmed, 0),
    };
    return { days, row: { ...named(unit), isBranch: kind === 'branch', silentWeeks: [...silentWeeks], ...figures } };
  });
  const told = rows.map(({ row }) => row).filter(({ isBranch, published }) => isBranch || published > 0);
  return ok({
    month,
    days: daysOfMonth(month).map((_, at) => rows.reduce((total, { days }) => total + (days[at] ?? 0), 0)),
    units: told,
    groups: above(told),
  });
});
