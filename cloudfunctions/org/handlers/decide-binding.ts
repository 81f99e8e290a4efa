import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { decide, whyNotBind } from '../../../core/org/rules/binding';
import * as contract from '../../../core/org/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import { type Answer, route } from '../../_kit/serve';
import { bindIn, targetOf } from '../binding';
import { BindingRequests } from '../collections';
import { findManagedMember, stillHolds } from '../managed';

const KEEPERS = ['secretary', 'admin'] as const;

export const decideBinding = route(contract.decideBinding, async ({ requestId, decision }, context) => {
  const { caller, now, db } = context;
  const isApproval = decision.verdict === 'approve';
  const audit = auditEntry(context, {
    action: isApproval ? 'binding.approved' : 'binding.rejected',
    subject: isApproval ? decision.memberId : requestId,
    path: [],
  });

  return db.transaction(async (transaction): Promise<Answer<typeof contract.decideBinding>> => {
    const request = await transaction.in(BindingRequests).find(requestId);
    if (!request || !holdsOn(caller.roles, KEEPERS, request.path)) return refuse('NOT_FOUND');
    const next = decide(decision, request);
    if (!next.ok) return next;
    if (request.status !== 'waiting') return ok({});

    if (isApproval) {
      if (!(await stillHolds(transaction, context, KEEPERS, request.path))) return refuse('FORBIDDEN');
      const member = await findManagedMember(transaction, caller, KEEPERS, decision.memberId);
      if (!member) return refuse('NOT_FOUND');
      const code = whyNotBind(caller, request, await targetOf(transaction, member));
      if (code) return refuse(code);
      const { identity, account } = request;
      const bound = await bindIn(transaction, { member, identity, account, now, by: caller.name });
      if (!bound.ok) return bound;
    }
    await transaction.in(BindingRequests).update(requestId, next.value);
    await transaction.in(AuditLog).put({ ...audit, path: request.path });
    return ok({});
  });
});
