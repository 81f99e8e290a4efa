import type { RowProblem } from '../import-contract';
import type { UnitView } from '../workbench-contract';
import { withoutDuplicates } from './duplicates';
import { changeOrSame, type ImportPlan } from './import-step';
import type { UnitRow } from './unit-rows';

interface Situation {
  /** The existing units among those that the table names, as unit or as parent. */
  known: readonly UnitView[];
  /** Whether the caller manages the unit with this path. */
  isManaged: (path: readonly string[]) => boolean;
}

type Problem = Omit<RowProblem, 'line'>;
type Place = { path: string[] } | { problem: Problem };

const wrong = (column: string, message: string): Place => ({ problem: { column, message } });

/**
 * Plans the import of the rows without writing anything. Parents may come after their children. An existing unit keeps
 * its parent: posts, tasks and the audit log store its path, so a single cell must not move it.
 */
export function planUnits(rows: readonly UnitRow[], { known, isManaged }: Situation): ImportPlan<UnitView> {
  const { kept, problems } = withoutDuplicates(rows, (row) => row.unitId);
  const knownUnits = new Map(known.map((unit) => [unit.unitId, unit]));
  const rowsById = new Map(kept.map((row) => [row.unitId, row]));

  const placeOfExisting = (row: UnitRow, unit: UnitView): Place => {
    if (!isManaged(unit.path)) return wrong('编号', '这个编号已在您管理的范围之外使用');
    if (unit.parentId !== row.parentId) return wrong('上级编号', '已有的单元不能在导入中改换上级');
    return { path: unit.path };
  };

  const placeOfNew = (row: UnitRow, below: readonly string[]): Place => {
    const { unitId, parentId } = row;
    // Whoever may import administers a unit, so a root exists.
    if (parentId === null) return wrong('上级编号', '最上一级单元已经有了，请填写上级编号');
    if (parentId === unitId || below.includes(parentId)) return wrong('上级编号', '上下级关系绕成了一圈');
    const parent = knownUnits.get(parentId);
    if (parent && isManaged(parent.path)) return { path: [...parent.path, unitId] };
    const parentRow = rowsById.get(parentId);
    if (parent || !parentRow) return wrong('上级编号', `找不到单元“${parentId}”`);
    const above = placeOf(parentRow, [...below, unitId]);
    return 'path' in above
      ? { path: [...above.path, unitId] }
      : wrong('上级编号', `上级“${parentId}”（第 ${parentRow.line} 行）有错`);
  };

  const placeOf = (row: UnitRow, below: readonly string[] = []): Place => {
    const unit = knownUnits.get(row.unitId);
    return unit ? placeOfExisting(row, unit) : placeOfNew(row, below);
  };

  const plan: ImportPlan<UnitView> = { steps: [], roleChanges: [], problems };
  for (const row of kept) {
    const place = placeOf(row);
    if ('problem' in place) {
      plan.problems.push({ line: row.line, ...place.problem });
      continue;
    }
    const { line, ...unit } = row;
    const before = knownUnits.get(unit.unitId);
    plan.steps.push(
      before
        ? changeOrSame(line, unit.unitId, changedIn(before, row))
        : { line, kind: 'add', added: { ...unit, path: place.path } },
    );
  }
  return plan;
}

const changedIn = (before: UnitView, row: UnitRow): Partial<UnitView> => ({
  ...(before.name === row.name ? {} : { name: row.name }),
  ...(before.kind === row.kind ? {} : { kind: row.kind }),
});
