import { isDeepStrictEqual } from 'node:util';
import * as contract from '../../../core/feed/columns-contract';
import { columnsAfter } from '../../../core/feed/rules/columns';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { auditEntry } from '../../_kit/audit';
import { AuditLog } from '../../_kit/collections';
import { route } from '../../_kit/serve';
import { FeedColumns } from '../collections';
import { columnSetOf } from '../column-sets';

/** The same again is answered as the first time. */
export const saveColumns = route(contract.saveColumns, async ({ seenRevision, columns: wanted }, context) => {
  const { caller, db } = context;
  const [rootId] = caller.path;
  if (rootId === undefined || !holdsOn(caller.roles, ['admin'], [rootId])) return refuse('FORBIDDEN');
  const audit = auditEntry(context, {
    action: 'columns.set',
    subject: rootId,
    path: [rootId],
    detail: { revision: seenRevision + 1, columns: wanted.map(({ key, title }) => `${key} ${title}`).join('；') },
  });
  return db.transaction(async (transaction): Promise<Result<contract.ColumnSet, 'CONFLICT' | 'TOO_MANY_COLUMNS'>> => {
    const present = columnSetOf(await transaction.in(FeedColumns).find(rootId));
    const columns = columnsAfter(present.columns, wanted);
    if (!columns) return refuse('TOO_MANY_COLUMNS');
    if (isDeepStrictEqual(columns, present.columns)) return ok(present);
    if (present.revision !== seenRevision) return refuse('CONFLICT');
    const next = { columns, revision: present.revision + 1 };
    await transaction.in(FeedColumns).put({ _id: rootId, v: 1, ...next });
    await transaction.in(AuditLog).put(audit);
    return ok(next);
  });
});
