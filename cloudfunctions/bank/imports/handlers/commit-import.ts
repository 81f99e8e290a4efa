import * as contract from '../../../../core/bank/imports/contract';
import { ok, refuse } from '../../../../core/kernel/result';
import { holdsOn } from '../../../../core/kernel/roles';
import { auditEntry } from '../../../_kit/audit';
import { AuditLog } from '../../../_kit/collections';
import { route } from '../../../_kit/serve';
import { Imports } from '../../collections';
import { importViewOf } from '../view';

/** The audit entry is written before the first question and says how many are going to be written. */
export const commitImport = route(contract.commitImport, async ({ importId }, context) => {
  const { caller, db, newId } = context;
  const auditId = newId();
  return db.transaction(async (transaction) => {
    const imports = transaction.in(Imports);
    const found = await imports.find(importId);
    if (!found || !holdsOn(caller.roles, ['admin'], found.path)) return refuse('NOT_FOUND');
    if (found.state === 'importing' || found.state === 'done') return ok(importViewOf(found));
    if (found.state !== 'ready') return refuse('WRONG_STATE');

    await imports.update(importId, { state: 'importing' });
    const audit = auditEntry(context, {
      action: 'questions.imported',
      subject: importId,
      path: found.path,
      detail: { unit: found.unitId, added: found.counts.new + found.counts.draft, changed: found.counts.changed },
    });
    await transaction.in(AuditLog).put({ ...audit, _id: auditId });
    return ok(importViewOf({ ...found, state: 'importing' }));
  });
});
