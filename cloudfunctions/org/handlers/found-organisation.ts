import { dayKey, startOfDay } from '../../../core/kernel/calendar';
import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/org/contract';
import type { RosterMember } from '../../../core/org/rules/roster';
import { auditEntry } from '../../_kit/audit';
import { AuditLog, Members } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { Bindings, Units } from '../collections';
import { findMembership } from '../membership';
import { bindingDoc } from '../repository/bindings';
import { memberDocOf } from '../repository/members';
import { giveTryBack, takeTry } from '../repository/visitor-tries';
import { isSetupCode } from '../setup-code';
import { isOrganisationEmpty } from '../units';

/** Fixed id of the audit entry: if two calls found an organisation at once, the second finds the entry of the first. */
const FOUNDING = 'organisation.founded';

export const foundOrganisation = route(contract.foundOrganisation, async (input, { identity, now, db }) => {
  const { unitId, unitName, kind, memberId, memberName } = input;
  if (!(await takeTry(db, identity, now))) return refuse('RATE_LIMITED');
  if (!isSetupCode(input.setupCode)) return refuse('SETUP_CODE_WRONG');
  await giveTryBack(db, identity);

  const isEmpty = await isOrganisationEmpty(db);
  const founder: RosterMember = {
    memberId,
    name: memberName,
    unitId,
    unitName,
    path: [unitId],
    roles: [{ role: 'admin', unitId }],
    identities: [identity],
    joinedAt: startOfDay(dayKey(now)),
    isProbationary: false,
    exemption: null,
    formerExemptions: [],
    status: 'active',
  };
  const audit = auditEntry(
    { newId: () => FOUNDING, now, caller: founder },
    { action: 'organisation.founded', subject: unitId, path: [unitId] },
  );
  const isFounder = await db.transaction(async (transaction) => {
    const auditLog = transaction.in(AuditLog);
    const founding = await auditLog.find(FOUNDING);
    if (founding) {
      const binding = await transaction.in(Bindings).find(identity);
      return founding.subject === unitId && founding.actorId === memberId && binding?.memberId === memberId;
    }
    if (!isEmpty) return false;
    await transaction
      .in(Units)
      .put({ _id: unitId, v: 1, name: unitName, kind, parentId: null, path: [unitId], foundedAt: now });
    await transaction.in(Members).put(memberDocOf(founder));
    await transaction.in(Bindings).put(bindingDoc(identity, memberId, now));
    await auditLog.put(audit);
    return true;
  });
  return isFounder ? ok(await findMembership(db, identity)) : refuse('ORGANISATION_EXISTS');
});
