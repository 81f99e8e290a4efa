import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/statistics/contract';
import { mergeLatestFirst } from '../../../core/statistics/rules/merge-latest-first';
import { route } from '../../_kit/serve';
import { findUnits } from '../../org/public';
import { managedBy } from '../managed-part';
import { findAskedBelow, findAskedOf } from '../repository';
import { assignmentRow } from '../views';

const PAGE = 20;

/** An assignment asks a managed unit if its scope names that unit, a unit below it, or a unit above it. */
export const listAssignments = route(contract.listAssignments, async ({ cursor }, { caller, db }) => {
  const managed = managedBy(caller);
  const page = { before: cursor, limit: PAGE + 1 };
  const above = (await findUnits(db, managed)).flatMap((unit) => unit.path);
  const [below, directly] = await Promise.all([
    findAskedBelow(db, managed, page),
    findAskedOf(db, [...new Set(above)], page),
  ]);
  const found = mergeLatestFirst(below, directly);
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return ok({ items: rows.map(assignmentRow), next: last && found.length > PAGE ? last.dueOrder : null });
});
