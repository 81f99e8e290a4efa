import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/statistics/receipts-contract';
import { addReceipts, countGroups, groupOf, NOBODY } from '../../../core/statistics/rules/receipts';
import { standOf } from '../../../core/statistics/rules/stand';
import { route } from '../../_kit/serve';
import { findReaders } from '../../feed/public';
import { namedUnits } from '../../org/public';
import { findAsked } from '../asked';
import { assignmentRow } from '../views';

export const openReceipts = route(contract.openReceipts, async ({ assignmentId }, { caller, db }) => {
  const [asked, readers] = await Promise.all([findAsked(db, caller, assignmentId), findReaders(db, assignmentId)]);
  if (asked?.assignment.kind !== 'requiredReading') return refuse('NOT_FOUND');
  const { assignment, tree, membersByUnit, finishers } = asked;
  const { named, above } = namedUnits(tree);
  const units = tree.flatMap((unit) => {
    const members = membersByUnit.get(unit._id) ?? [];
    const groups = members.map((member) =>
      groupOf(standOf(member, assignment, finishers.has(member.memberId)), readers.has(member.memberId)),
    );
    return groups.length === 0 ? [] : [{ ...named(unit), figures: countGroups(groups) }];
  });
  const total = units.map(({ figures }) => figures).reduce(addReceipts, NOBODY);
  return ok({ assignment: assignmentRow(assignment), total, units, groups: above(units) });
});
