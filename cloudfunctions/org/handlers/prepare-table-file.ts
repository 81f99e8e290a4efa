import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/org/import-contract';
import { takeToday } from '../../_kit/daily-counts';
import { uploadTicket } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { TableFiles } from '../collections';
import { tableFilePath } from '../import/table-file';

export const prepareTableFile = route(contract.prepareTableFile, async ({ extension }, { caller, db, now, newId }) => {
  if (!(await takeToday(db, { memberId: caller.memberId, what: 'tableFiles' }, now))) return refuse('RATE_LIMITED');
  const ticket = await uploadTicket(tableFilePath(caller.memberId, newId(), extension));
  // Written down before it can be uploaded, so that the sweep knows of it.
  await db.in(TableFiles).add({ _id: ticket.path, v: 1, fileId: ticket.fileId, at: now });
  return ok(ticket);
});
