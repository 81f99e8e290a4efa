import { dayKey } from '../../../core/kernel/calendar';
import { ok, refuse } from '../../../core/kernel/result';
import { addMarked } from '../../../core/reminders/rules/marked';
import * as contract from '../../../core/reminders/workbench-contract';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { Reminders } from '../collections';
import { findMarked } from '../missing';
import { findSubject, isRunning, markedId, reminderId, viewOf } from '../subject';

/** Only notes that there is to be a reminder: the timer tells the members, however many they are. */
export const remind = route(contract.remind, async (input, context) => {
  const { caller, db, now } = context;
  const subject = await findSubject(db, caller, input);
  if (!subject.ok) return subject;
  const { assignment, units } = subject.value;
  if (!isRunning(assignment, now)) return refuse('ASSIGNMENT_CLOSED');

  const day = dayKey(now);
  const asked = units.map((unit) => ({
    whole: {
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
  const marked = input.memberIds && (await findMarked(db, subject.value, input.memberIds));
  const refusal = await db.transaction(async (transaction) => {
    for (const { whole, audit } of asked) {
      // All of the unit were meant already, these too.
      if (await transaction.in(Reminders).find(whole._id)) continue;
      if (marked === undefined) await transaction.in(Reminders).put(whole);
      else {
        const _id = markedId(assignment._id, whole.unitId, day);
        const before = (await transaction.in(Reminders).find(_id))?.memberIds ?? [];
        const here = marked.filter(({ path }) => path.includes(whole.unitId));
        const all = addMarked(
          before,
          here.map(({ _id: memberId }) => memberId),
        );
        if (!all.ok) return all;
        if (all.value.length === before.length) continue;
        // From the beginning: whoever was told today is not told again, and is counted once.
        await transaction.in(Reminders).put({ ...whole, _id, memberIds: all.value });
      }
      await transaction.in(AuditLog).put(audit);
    }
    return null;
  });
  return refusal ?? ok(await viewOf(db, subject.value, now));
});
