import { dayKey } from '../../../core/kernel/calendar';
import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/reminders/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { Reminders } from '../collections';
import { findSubject, isRunning, reminderId, viewOf } from '../subject';

/** Only notes that there is to be a reminder: the timer tells the members, however many they are. */
export const remind = route(contract.remind, async (input, context) => {
  const { caller, db, now } = context;
  const subject = await findSubject(db, caller, input);
  if (!subject.ok) return subject;
  const { assignment, units } = subject.value;
  if (!isRunning(assignment, now)) return refuse('ASSIGNMENT_CLOSED');

  const day = dayKey(now);
  const asked = units.map((unit) => ({
    reminder: {
      _id: reminderId(assignment._id, unit._id, day),
      v: 1,
      assignmentId: assignment._id,
      unitId: unit._id,
      unitName: unit.name,
      day,
      at: now,
      byId: caller.memberId,
      byName: caller.name,
      after: '',
      isDone: false,
      told: 0,
      messaged: 0,
    },
    audit: auditEntry(context, { action: 'members.reminded', subject: assignment._id, path: unit.path }),
  }));
  await db.transaction(async (transaction) => {
    for (const { reminder, audit } of asked) {
      if (await transaction.in(Reminders).find(reminder._id)) continue;
      await transaction.in(Reminders).put(reminder);
      await transaction.in(AuditLog).put(audit);
    }
  });
  return ok(await viewOf(db, subject.value, now));
});
