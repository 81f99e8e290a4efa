import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/org/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog, Members } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { findManagedMember } from '../managed';
import { memberRow } from '../views';

export const setProbation = route(contract.setProbation, async ({ memberId, isProbationary }, context) => {
  const { caller, db } = context;
  if (memberId === caller.memberId) return refuse('OWN_MATTER');
  const audit = auditEntry(context, {
    action: 'probation.set',
    subject: memberId,
    path: [],
    detail: { isProbationary },
  });

  return db.transaction(async (transaction) => {
    const member = await findManagedMember(transaction, caller, ['secretary', 'admin'], memberId);
    if (!member) return refuse('NOT_FOUND');
    if ((member.isProbationary ?? false) !== isProbationary) {
      await transaction.in(Members).update(memberId, { isProbationary });
      await transaction.in(AuditLog).put({ ...audit, path: member.path });
    }
    return ok(memberRow({ ...member, isProbationary }));
  });
});
