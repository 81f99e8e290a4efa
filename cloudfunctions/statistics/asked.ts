import { inTreeOrder } from '../../core/org/rules/tree-order';
import { topmost } from '../../core/statistics/rules/reach';
import type { AskedMember } from '../../core/statistics/rules/stand';
import type { AssignmentDoc } from '../_kit/assignments';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import type { UnitDoc } from '../org/public';
import { findManagedPart } from './managed-part';
import { findAssignment, findFinishers, findMembersByUnit } from './repository';

export interface Asked {
  assignment: AssignmentDoc;
  /** Units that the caller manages and the assignment asks, in the order of the tree. */
  tree: UnitDoc[];
  membersByUnit: Map<string, readonly AskedMember[]>;
  finishers: ReadonlySet<string>;
}

/** Whom an assignment asks of those that the caller manages, and who has finished it; null if there is nothing to see. */
export async function findAsked(db: Database, caller: Caller, assignmentId: string): Promise<Asked | null> {
  const assignment = await findAssignment(db, assignmentId);
  if (!assignment || assignment.isWithdrawn) return null;
  const units = await findManagedPart(db, caller, assignment);
  if (units.length === 0) return null;
  const top = topmost(units.map((unit) => ({ unitId: unit._id, path: unit.path })));
  const membersByUnit = await findMembersByUnit(db, top);
  const memberIds = [...membersByUnit.values()].flat().map((member) => member.memberId);
  const finishers = await findFinishers(db, assignmentId, memberIds);
  return { assignment, tree: inTreeOrder(units), membersByUnit, finishers };
}
