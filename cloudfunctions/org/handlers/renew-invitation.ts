import { addDays, dayKey, endOfDay } from '../../../core/kernel/calendar';
import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/org/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { Invitations } from '../collections';
import { drawInvitationCode } from '../invitation-code';
import { findManagedUnit } from '../managed';

const VALID_DAYS = 30;

export const renewInvitation = route(contract.renewInvitation, async ({ unitId }, context) => {
  const { caller, now, db } = context;
  const unit = await findManagedUnit(db, caller, ['secretary', 'admin'], unitId);
  if (!unit) return refuse('NOT_FOUND');

  const code = drawInvitationCode();
  const expiresAt = endOfDay(addDays(dayKey(now), VALID_DAYS));
  const audit = auditEntry(context, { action: 'invitation.renewed', subject: unitId, path: unit.path });
  await db.transaction(async (transaction) => {
    await transaction.in(Invitations).put({ _id: unitId, v: 1, code, expiresAt });
    await transaction.in(AuditLog).put(audit);
  });
  return ok({ code, expiresAt });
});
