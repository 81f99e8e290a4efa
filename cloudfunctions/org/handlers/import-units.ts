import { ok } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import * as contract from '../../../core/org/import-contract';
import { reportOf } from '../../../core/org/rules/import-step';
import { planUnits } from '../../../core/org/rules/plan-units';
import { TABLE_COLUMNS } from '../../../core/org/rules/table-columns';
import { readUnitRow } from '../../../core/org/rules/unit-rows';
import { route } from '../../_kit/serve';
import { carryOut } from '../import/carry-out';
import { readTable } from '../import/read-table';
import { writeUnit } from '../import/write-unit';
import { findUnits } from '../units';
import { unitView } from '../views';

export const importUnits = route(contract.importUnits, async ({ csv, lines, commit }, context) => {
  const { caller, db } = context;
  const table = readTable(csv, TABLE_COLUMNS.units, lines);
  if (!table.ok) return table;

  const { total } = table.value;
  const read = table.value.rows.map(readUnitRow);
  const rows = read.flatMap(({ row }) => (row ? [row] : []));
  const known = await findUnits(
    db,
    rows.flatMap(({ unitId, parentId }) => (parentId === null ? [unitId] : [unitId, parentId])),
  );
  const planned = planUnits(rows, {
    known: known.map(unitView),
    isManaged: (path) => holdsOn(caller.roles, ['admin'], path),
  });
  const plan = {
    ...planned,
    problems: [...table.value.problems, ...read.flatMap((one) => one.problems), ...planned.problems],
  };
  if (!commit) return ok(reportOf(total, plan));
  return ok(await carryOut(context, { subject: 'units', total, plan, write: (step) => writeUnit(context, step) }));
});
