import type { RowProblem } from '../../../core/org/import-contract';
import { hasGrant } from '../../../core/org/rules/grants';
import type { ImportStep } from '../../../core/org/rules/import-step';
import type { RosterMember } from '../../../core/org/rules/roster';
import { type AuditDoc, auditEntry } from '../../_kit/audit';
import { AuditLog, Members, Notices } from '../../_kit/collections';
import type { Database } from '../../_kit/database';
import type { MemberContext } from '../../_kit/serve';
import { stillAdministers } from '../administrators';
import { boundNotice } from '../binding';
import { Bindings } from '../collections';
import { bindingDoc } from '../repository/bindings';
import { addMember, changeMember, memberDocOf, withNameKeys } from '../repository/members';
import { hasHistory } from '../views';
import { overtaken } from './overtaken';

type Context = Pick<MemberContext, 'db' | 'now' | 'newId' | 'caller'>;
type Written = Exclude<ImportStep<RosterMember>, { kind: 'same' }>;

/** Carries out one step; resolves to a problem if somebody else changed the member meanwhile. */
export async function writeMember(
  context: Context,
  step: ImportStep<RosterMember>,
  before: RosterMember | undefined,
): Promise<RowProblem | null> {
  if (step.kind === 'same') return null;
  const isWritten = givesRights(step)
    ? await writeWithRights(context, step, before)
    : await writePlain(context.db, step, before);
  return isWritten ? null : overtaken(step.line);
}

const wanted = (step: Written): Partial<RosterMember> => (step.kind === 'add' ? step.added : step.changes);
const givesRights = (step: Written): boolean => {
  const { roles = [], identities = [] } = wanted(step);
  if (roles.length > 0 || identities.length > 0) return true;
  // A move ends roles on the units left, also those that were granted after the plan was made.
  return step.kind === 'change' && (step.changes.roles !== undefined || step.changes.unitId !== undefined);
};

async function writePlain(db: Database, step: Written, before: RosterMember | undefined): Promise<boolean> {
  if (step.kind === 'add') return addMember(db, step.added);
  return before !== undefined && (await changeMember(db, before, step.changes)) > 0;
}

/**
 * Roles and identities decide who may do what. They change only if they are still what the plan was made from, and the
 * member is still where they were: otherwise a table would give back what a leaving or a move has ended. Each change is
 * audited.
 */
async function writeWithRights(context: Context, step: Written, before: RosterMember | undefined): Promise<boolean> {
  const { db, now } = context;
  const memberId = step.kind === 'add' ? step.added.memberId : step.id;
  const identities = wanted(step).identities?.filter((identity) => !before?.identities.includes(identity)) ?? [];
  const audit = auditOf(context, step, before, identities);

  return db.transaction(async (transaction) => {
    const present = await transaction.in(Members).find(memberId);
    if (!isAsSeen(present, before)) return false;
    // Whoever imports may have lost the right to since the table was read.
    if (!(await stillAdministers(transaction, context.caller, placeOf(step, before)))) return false;
    for (const identity of identities) {
      const binding = await transaction.in(Bindings).find(identity);
      if (binding && binding.memberId !== memberId) return false;
    }

    for (const identity of identities) await transaction.in(Bindings).put(bindingDoc(identity, memberId, now));
    if (step.kind === 'add') await transaction.in(Members).put(memberDocOf(step.added));
    else await transaction.in(Members).update(memberId, withNameKeys(step.changes));
    const isFurther = present !== null && hasHistory(present) && memberId !== context.caller.memberId;
    for (const identity of isFurther ? identities : []) {
      await transaction.in(Notices).put(boundNotice({ memberId, identity, now, by: context.caller.name }));
    }
    for (const entry of audit) await transaction.in(AuditLog).put(entry);
    return true;
  });
}

const placeOf = (step: Written, before: RosterMember | undefined): readonly string[] =>
  wanted(step).path ?? before?.path ?? [];

type Standing = Pick<RosterMember, 'status' | 'unitId' | 'roles' | 'identities'>;

const isAsSeen = (present: Standing | null, before: Standing | undefined): boolean =>
  JSON.stringify(standingOf(present)) === JSON.stringify(standingOf(before));

const standingOf = (member: Standing | null | undefined) =>
  member ? [member.status, member.unitId, member.roles, member.identities] : null;

function auditOf(
  context: Context,
  step: Written,
  before: RosterMember | undefined,
  identities: readonly string[],
): AuditDoc[] {
  const subject = step.kind === 'add' ? step.added.memberId : step.id;
  const path = placeOf(step, before);
  const after = wanted(step).roles ?? before?.roles ?? [];
  const roles = after.filter((grant) => !hasGrant(before?.roles ?? [], grant));
  const ended = (before?.roles ?? []).filter((grant) => !hasGrant(after, grant));
  return [
    ...ended.map(({ role, unitId }) =>
      auditEntry(context, { action: 'role.ended', subject, path, detail: { role, unitId, imported: true } }),
    ),
    ...roles.map(({ role, unitId }) =>
      auditEntry(context, { action: 'role.granted', subject, path, detail: { role, unitId, imported: true } }),
    ),
    ...(identities.length === 0
      ? []
      : [auditEntry(context, { action: 'binding.approved', subject, path, detail: { imported: true } })]),
  ];
}
