import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/org/import-contract';
import { removeFiles, uploadTicket } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { leftBeside, tableFilePath } from '../import/table-file';

export const prepareTableFile = route(contract.prepareTableFile, async ({ extension }, { caller }) => {
  const ticket = await uploadTicket(tableFilePath(caller.memberId, extension));
  // The names of members are not left lying there, of whichever kind the last file was.
  await removeFiles(leftBeside(ticket.fileId));
  return ok(ticket);
});
