import { isDeepStrictEqual } from 'node:util';
import * as contract from '../../../core/feed/checklist-contract';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { checklistOf } from '../checklists';
import { Checklists } from '../collections';

/** The same again is answered as the first time. */
export const saveChecklist = route(contract.saveChecklist, async ({ seenRevision, items }, context) => {
  const { caller, db } = context;
  const [rootId] = caller.path;
  if (rootId === undefined || !holdsOn(caller.roles, ['admin'], [rootId])) return refuse('FORBIDDEN');
  const detail = { revision: seenRevision + 1, items: items.join('；') };
  const audit = auditEntry(context, { action: 'checklist.set', subject: rootId, path: [rootId], detail });
  return db.transaction(async (transaction): Promise<Result<contract.Checklist, 'CONFLICT'>> => {
    const present = checklistOf(await transaction.in(Checklists).find(rootId));
    if (isDeepStrictEqual(items, present.items)) return ok(present);
    if (present.revision !== seenRevision) return refuse('CONFLICT');
    const next = { items, revision: present.revision + 1 };
    await transaction.in(Checklists).put({ _id: rootId, v: 1, ...next });
    await transaction.in(AuditLog).put(audit);
    return ok(next);
  });
});
