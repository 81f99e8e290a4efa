import { ok, type Result, refuse } from '../../core/kernel/result';
import type { RoleGrant } from '../../core/kernel/roles';
import type { MemberRow } from '../../core/org/workbench-contract';
import { auditEntry } from '../_kit/audit';
import type { MemberDoc } from '../_kit/caller';
import { AuditLog, Members } from '../_kit/collections';
import type { Transaction } from '../_kit/database';
import type { MemberContext } from '../_kit/serve';
import { findManagedMember } from './managed';
import type { UnitDoc } from './units';
import { memberRow } from './views';

interface RoleChange<Code extends string> {
  action: 'role.granted' | 'role.revoked';
  memberId: string;
  grant: RoleGrant;
  /** The unit of the grant, which the caller administers. */
  unit: UnitDoc;
  /** The member's roles afterwards; null if nothing changes. */
  rolesAfter: (
    member: MemberDoc,
    transaction: Transaction,
    auditId: string,
  ) => Promise<Result<RoleGrant[] | null, Code>>;
}

/** Writes a member's roles, with an audit entry. */
export function changeRoles<Code extends string = never>(
  context: MemberContext,
  { action, memberId, grant, unit, rolesAfter }: RoleChange<Code>,
): Promise<Result<MemberRow, Code | 'NOT_FOUND'>> {
  const { caller, db } = context;
  const { role, unitId } = grant;
  const audit = auditEntry(context, { action, subject: memberId, path: unit.path, detail: { role, unitId } });
  return db.transaction(async (transaction) => {
    const member = await findManagedMember(transaction, caller, ['admin'], memberId);
    if (!member) return refuse('NOT_FOUND');
    const after = await rolesAfter(member, transaction, audit._id);
    if (!after.ok) return after;
    if (after.value === null) return ok(memberRow(member));
    await transaction.in(Members).update(memberId, { roles: after.value });
    await transaction.in(AuditLog).put(audit);
    return ok(memberRow({ ...member, roles: after.value }));
  });
}
