import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { decide, mayBindTo } from '../../../core/org/rules/binding';
import * as contract from '../../../core/org/workbench-contract';
import { type AuditDoc, auditEntry } from '../../_kit/audit';
import { type Answer, route } from '../../_kit/serve';
import { findManagedMember, placeRoles } from '../managed';
import { bindingDoc, bindingsIn, requestsIn } from '../repository/bindings';
import { membersIn } from '../repository/members';

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
    const request = await requestsIn(transaction).find(requestId);
    if (!request || !holdsOn(caller.roles, KEEPERS, request.path)) return refuse('NOT_FOUND');
    const next = decide(decision, request);
    if (!next.ok) return next;
    if (request.status !== 'waiting') return ok({});

    if (isApproval) {
      const member = await findManagedMember(transaction, caller, KEEPERS, decision.memberId);
      if (!member) return refuse('NOT_FOUND');
      if (!mayBindTo(caller.roles, await placeRoles(transaction, member.roles))) return refuse('FORBIDDEN');
      const { identity } = request;
      const binding = await bindingsIn(transaction).find(identity);
      if (binding && binding.memberId !== member._id) return refuse('ALREADY_BOUND');
      const identities = [...new Set([...member.identities, identity])];
      await bindingsIn(transaction).put(bindingDoc(identity, member._id, now));
      await membersIn(transaction).update(member._id, { identities });
    }
    await requestsIn(transaction).update(requestId, next.value);
    await transaction.collection<AuditDoc>('auditLog').put({ ...audit, path: request.path });
    return ok({});
  });
});
