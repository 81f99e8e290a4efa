import * as contract from '../../../../core/bank/imports/contract';
import { ok, refuse } from '../../../../core/kernel/result';
import { auditEntry } from '../../../_kit/audit';
import { AuditLog } from '../../../_kit/collections';
import { route } from '../../../_kit/serve';
import { isPractised } from '../../../practice/public';
import { isAnswered } from '../../../quiz/public';
import { Imports } from '../../collections';
import { findManagedImport } from '../managed-import';
import { findWritten } from '../undo-step';
import { importViewOf } from '../view';

export const undoImport = route(contract.undoImport, async ({ importId }, context) => {
  const { caller, db, newId } = context;
  const managed = await findManagedImport(db, caller, importId);
  if (!managed.ok) return managed;
  const { state } = managed.value;
  if (state === 'undoing' || state === 'undone') return ok(importViewOf(managed.value));
  if (state !== 'done') return refuse('WRONG_STATE');
  const questionIds = await findWritten(db, importId);
  const asked = await Promise.all([isAnswered(db, questionIds), isPractised(db, questionIds)]);
  if (asked.includes(true)) return refuse('QUESTIONS_ANSWERED');

  const auditId = newId();
  return db.transaction(async (transaction) => {
    const imports = transaction.in(Imports);
    const found = await imports.find(importId);
    if (found?.state !== 'done') return refuse('CONFLICT');
    const undone = { removed: 0, retired: 0, restored: 0 };
    await imports.update(importId, { state: 'undoing', undone });
    const audit = auditEntry(context, {
      action: 'questions.importUndone',
      subject: importId,
      path: found.path,
      detail: { unit: found.unitId },
    });
    await transaction.in(AuditLog).put({ ...audit, _id: auditId });
    return ok(importViewOf({ ...found, state: 'undoing', undone }));
  });
});
