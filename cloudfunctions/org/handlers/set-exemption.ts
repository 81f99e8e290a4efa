import { ok, refuse } from '../../../core/kernel/result';
import { exempt } from '../../../core/org/rules/exemption';
import * as contract from '../../../core/org/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog, Members } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { findManagedMember } from '../managed';
import { rosterMemberOf } from '../repository/members';
import { memberRow } from '../views';

export const setExemption = route(contract.setExemption, async ({ memberId, reason }, context) => {
  const { caller, now, db } = context;
  if (memberId === caller.memberId) return refuse('OWN_MATTER');
  // The reason is health data, so it is not written to the audit log.
  const detail = { isExempt: reason !== null };
  const audit = auditEntry(context, { action: 'exemption.set', subject: memberId, path: [], detail });

  return db.transaction(async (transaction) => {
    const member = await findManagedMember(transaction, caller, ['secretary', 'admin'], memberId);
    if (!member) return refuse('NOT_FOUND');
    const changes = exempt(rosterMemberOf(member), reason, now);
    if (Object.keys(changes).length > 0) {
      await transaction.in(Members).update(memberId, changes);
      await transaction.in(AuditLog).put({ ...audit, path: member.path });
    }
    return ok(memberRow({ ...member, ...changes }));
  });
});
