import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { takeToday } from '../../_kit/daily-counts';
import { folderOf, uploadTicket } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { Uploads } from '../collections';

/** The same key again leads to the same place, so it takes no more of what a day allows. */
export const prepareRecording = route(contract.prepareRecording, async ({ key, extension }, { caller, db, now }) => {
  const { memberId } = caller;
  const ticket = await uploadTicket(`${folderOf('recordings', memberId)}${key}.${extension}`);
  const _id = `${memberId}:${key}.${extension}`;
  if (await db.in(Uploads).find(_id)) await db.in(Uploads).updateWhere({ _id }, { at: now });
  else {
    if (!(await takeToday(db, { memberId, what: 'recordingUploads' }, now))) return refuse('RATE_LIMITED');
    await db.in(Uploads).add({ _id, v: 1, memberId, at: now, fileIds: [ticket.fileId] });
  }
  return ok({ ticket });
});
