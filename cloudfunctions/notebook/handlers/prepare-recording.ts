import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { folderOf, uploadTicket } from '../../_kit/files';
import { route } from '../../_kit/serve';

export const prepareRecording = route(contract.prepareRecording, async ({ key, extension }, { caller }) =>
  ok({ ticket: await uploadTicket(`${folderOf('recordings', caller.memberId)}${key}.${extension}`) }),
);
