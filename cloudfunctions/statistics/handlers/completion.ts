import { initialsOf } from '../../../core/kernel/initials';
import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/statistics/contract';
import { addFigures, figuresOf, NO_FIGURES, standOf } from '../../../core/statistics/rules/stand';
import { route } from '../../_kit/serve';
import type { UnitDoc } from '../../org/public';
import { findAsked } from '../asked';
import { assignmentRow } from '../views';

export const completion = route(contract.completion, async ({ assignmentId }, { caller, db }) => {
  const asked = await findAsked(db, caller, assignmentId);
  if (!asked) return refuse('NOT_FOUND');
  const { assignment, tree, membersByUnit, finishers } = asked;
  const known = new Set(tree.map((unit) => unit._id));
  const parentOf = ({ parentId }: UnitDoc): string | null =>
    parentId !== null && known.has(parentId) ? parentId : null;
  const named = (unit: UnitDoc) => ({
    unitId: unit._id,
    unitName: unit.name,
    initials: initialsOf(unit.name),
    parentId: parentOf(unit),
  });
  const rows = tree
    .map((unit): contract.UnitCompletion => {
      const members = membersByUnit.get(unit._id) ?? [];
      const states = members.map((member) => standOf(member, assignment, finishers.has(member.memberId)));
      return { ...named(unit), ...figuresOf(states) };
    })
    .filter((row) => row.due + row.exempt > 0);
  const shown = new Set(rows.map(({ unitId }) => unitId));
  const above = new Set(tree.filter(({ _id }) => shown.has(_id)).flatMap(({ path }) => path.slice(0, -1)));
  const groups = tree.filter(({ _id }) => above.has(_id)).map(named);
  return ok({ assignment: assignmentRow(assignment), total: rows.reduce(addFigures, NO_FIGURES), units: rows, groups });
});
