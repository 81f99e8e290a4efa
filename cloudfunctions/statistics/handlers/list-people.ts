import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/statistics/contract';
import { isInOverlap } from '../../../core/statistics/rules/reach';
import { standOf } from '../../../core/statistics/rules/stand';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { findUnit } from '../../org/public';
import { managedBy } from '../managed-part';
import { findAssignment, findFinishTimes, findMembersOfUnit } from '../repository';

export const listPeople = route(contract.listPeople, async ({ assignmentId, unitId, state }, context) => {
  const { caller, db } = context;
  const [assignment, unit] = await Promise.all([findAssignment(db, assignmentId), findUnit(db, unitId)]);
  if (!assignment || assignment.isWithdrawn || !unit) return refuse('NOT_FOUND');
  if (!isInOverlap(unit.path, { scope: assignment.scope, managed: managedBy(caller) })) return refuse('NOT_FOUND');

  const members = await findMembersOfUnit(db, unitId);
  const finishedAt = await findFinishTimes(
    db,
    assignmentId,
    members.map((member) => member.memberId),
  );
  const items = members
    .filter((member) => standOf(member, assignment, finishedAt.has(member.memberId)) === state)
    .map(({ memberId, name }) => ({
      memberId,
      name,
      unitId,
      unitName: unit.name,
      state,
      finishedAt: finishedAt.get(memberId) ?? null,
    }));

  const detail = { unitId, state, people: items.length };
  await db
    .in(AuditLog)
    .add(auditEntry(context, { action: 'people.viewed', subject: assignmentId, path: unit.path, detail }));
  return ok({ items });
});
