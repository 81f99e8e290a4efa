import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/org/import-contract';
import { uploadTicket } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { tableFilePath } from '../import/table-file';

export const prepareTableFile = route(contract.prepareTableFile, async ({ extension }, { caller }) =>
  ok(await uploadTicket(tableFilePath(caller.memberId, extension))),
);
