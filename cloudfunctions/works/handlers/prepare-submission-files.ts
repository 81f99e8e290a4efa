import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/works/contract';
import { takeToday } from '../../_kit/daily-counts';
import { uploadTicket } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { WorkUploads } from '../collections';
import { uploadFolderOf } from '../files';
import { findReading } from '../readable-call';

export const prepareSubmissionFiles = route(
  contract.prepareSubmissionFiles,
  async ({ callId, extensions }, { caller, db, now, newId }) => {
    if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
    const reading = await findReading(db, callId, caller, now);
    if (!reading?.isReached) return refuse('NOT_FOUND');
    if (reading.stage !== 'open') return refuse('CALL_ENDED');
    const use = { memberId: caller.memberId, what: 'workFiles', amount: extensions.length } as const;
    if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
    const folder = uploadFolderOf(callId, caller.memberId);
    const tickets = await Promise.all(extensions.map((extension) => uploadTicket(`${folder}${newId()}.${extension}`)));
    await db.in(WorkUploads).add({ _id: newId(), v: 1, at: now, fileIds: tickets.map(({ fileId }) => fileId) });
    return ok({ tickets });
  },
);
