import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { decide, mayBindTo } from '../../../core/org/rules/binding';
import * as contract from '../../../core/org/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog, Members } from '../../_kit/collections';
import { type Answer, route } from '../../_kit/serve';
import { BindingRequests, Bindings } from '../collections';
import { findManagedMember, placeRoles } from '../managed';
import { bindingDoc } from '../repository/bindings';

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
      const member = await findManagedMember(transaction, caller, KEEPERS, decision.memberId);
      if (!member) return refuse('NOT_FOUND');
      if (!mayBindTo(caller.roles, await placeRoles(transaction, member.roles))) return refuse('FORBIDDEN');
      const { identity } = request;
      const binding = await transaction.in(Bindings).find(identity);
      if (binding && binding.memberId !== member._id) return refuse('ALREADY_BOUND');
      const identities = [...new Set([...member.identities, identity])];
      await transaction.in(Bindings).put(bindingDoc(identity, member._id, now));
      await transaction.in(Members).update(member._id, { identities });
    }
    await transaction.in(BindingRequests).update(requestId, next.value);
    await transaction.in(AuditLog).put({ ...audit, path: request.path });
    return ok({});
  });
});
