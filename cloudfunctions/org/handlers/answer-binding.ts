import { ok, type Result, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/org/account-contract';
import { concerns, decide } from '../../../core/org/rules/binding';
import { auditEntry } from '../../_kit/audit';
import { AuditLog, Members } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { accountViewOf } from '../account';
import { bindIn } from '../binding';
import { BindingRequests } from '../collections';

/** A member who says that somebody else asks does not end the request: a namesake may have made it. */
export const answerBinding = route(contract.answerBinding, async ({ requestId, isMine }, context) => {
  const { caller, now, db } = context;
  const { memberId } = caller;
  const audit = auditEntry(context, {
    action: isMine ? 'binding.approved' : 'binding.declined',
    subject: memberId,
    path: caller.path,
    detail: { isOwner: true },
  });

  const answered = await db.transaction(
    async (transaction): Promise<Result<null, 'NOT_FOUND' | 'NOT_BOUND' | 'REQUEST_CLOSED' | 'ALREADY_BOUND'>> => {
      const [request, member] = [
        await transaction.in(BindingRequests).find(requestId),
        await transaction.in(Members).find(memberId),
      ];
      // An account that was ended since the call came lets no other one in.
      if (!member?.identities.includes(context.identity)) return refuse('NOT_BOUND');
      if (!request || !concerns(request, member)) return refuse('NOT_FOUND');
      const next = decide({ verdict: 'approve', memberId }, request);
      if (!next.ok) return next;
      const isAnswered = request.status !== 'waiting' || request.declinedBy?.includes(memberId);
      if (!isMine) {
        if (request.status !== 'waiting') return refuse('REQUEST_CLOSED');
        if (isAnswered) return ok(null);
        const declinedBy = [...(request.declinedBy ?? []), memberId];
        await transaction.in(BindingRequests).update(requestId, { declinedBy });
      } else {
        if (request.status !== 'waiting') return ok(null);
        const { identity, account } = request;
        const bound = await bindIn(transaction, { member, identity, account, now, by: '您' });
        if (!bound.ok) return bound;
        await transaction.in(BindingRequests).update(requestId, next.value);
      }
      await transaction.in(AuditLog).put(audit);
      return ok(null);
    },
  );
  return answered.ok ? ok(await accountViewOf(context)) : answered;
});
