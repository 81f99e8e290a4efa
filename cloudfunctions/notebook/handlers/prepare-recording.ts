import { ok } from '../../../core/kernel/result';
import type { prepareRecording } from '../../../core/notebook/contract';
import { folderOf, uploadTicket } from '../../_kit/files';
import type { Handler } from '../../_kit/serve';

export const handlePrepareRecording: Handler<typeof prepareRecording> = async ({ key, extension }, { caller }) =>
  ok({ ticket: await uploadTicket(`${folderOf('recordings', caller.memberId)}${key}.${extension}`) });
