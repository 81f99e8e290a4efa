import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/statistics/receipts-contract';
import { isInOverlap } from '../../../core/statistics/rules/reach';
import { groupOf } from '../../../core/statistics/rules/receipts';
import { standOf } from '../../../core/statistics/rules/stand';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { findConfirmations, findReadTimes } from '../../feed/public';
import { findUnit } from '../../org/public';
import { managedBy } from '../managed-part';
import { findAssignment, findFinishTimes, findMembersOfUnit } from '../repository';

export const listReceipts = route(contract.listReceipts, async ({ assignmentId, unitId, group }, context) => {
  const { caller, db } = context;
  const [assignment, unit] = await Promise.all([findAssignment(db, assignmentId), findUnit(db, unitId)]);
  if (assignment?.kind !== 'requiredReading' || assignment.isWithdrawn || !unit) return refuse('NOT_FOUND');
  if (!isInOverlap(unit.path, { scope: assignment.scope, managed: managedBy(caller) })) return refuse('NOT_FOUND');

  const members = await findMembersOfUnit(db, unitId);
  const ids = members.map(({ memberId }) => memberId);
  const [finishedAt, readAt, confirmations] = await Promise.all([
    findFinishTimes(db, assignmentId, ids),
    findReadTimes(db, assignmentId, ids),
    findConfirmations(db, assignment.subjectId, ids),
  ]);
  const items = members
    .filter((member) => {
      const stand = standOf(member, assignment, finishedAt.has(member.memberId));
      return groupOf(stand, readAt.has(member.memberId)) === group;
    })
    .map(({ memberId, name }) => ({
      memberId,
      name,
      unitName: unit.name,
      readAt: readAt.get(memberId) ?? null,
      confirmations: confirmations.get(memberId) ?? [],
    }));

  const detail = { unitId, state: group, people: items.length };
  await db
    .in(AuditLog)
    .add(auditEntry(context, { action: 'people.viewed', subject: assignmentId, path: unit.path, detail }));
  return ok({ items });
});
