import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/statistics/contract';
import { addFigures, figuresOf, NO_FIGURES, standOf } from '../../../core/statistics/rules/stand';
import { route } from '../../_kit/serve';
import { namedUnits } from '../../org/public';
import { findAsked } from '../asked';
import { assignmentRow } from '../views';

export const completion = route(contract.completion, async ({ assignmentId }, { caller, db }) => {
  const asked = await findAsked(db, caller, assignmentId);
  if (!asked) return refuse('NOT_FOUND');
  const { assignment, tree, membersByUnit, finishers } = asked;
  const { named, above } = namedUnits(tree);
  const rows = tree
    .map((unit): contract.UnitCompletion => {
      const members = membersByUnit.get(unit._id) ?? [];
      const states = members.map((member) => standOf(member, assignment, finishers.has(member.memberId)));
      return { ...named(unit), ...figuresOf(states) };
    })
    .filter((row) => row.due + row.exempt > 0);
  const total = rows.reduce(addFigures, NO_FIGURES);
  return ok({ assignment: assignmentRow(assignment), total, units: rows, groups: above(rows) });
});
