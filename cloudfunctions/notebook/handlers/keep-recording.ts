import { orderKey } from '../../../core/kernel/order-key';
import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { giveTodayBack, takeToday } from '../../_kit/daily-counts';
import { downloadUrls, folderOf, liesIn } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { addRecording, findRecording } from '../recording-repository';
import { recordingViewOf } from '../views';

export const keepRecording = route(
  contract.keepRecording,
  async ({ key, fileId, title, sentence }, { caller, now, db }) => {
    const { memberId } = caller;
    if (!liesIn(folderOf('recordings', memberId), fileId)) return refuse('INVALID_INPUT');
    const url = (await downloadUrls([fileId])).get(fileId);
    if (url === undefined) return refuse('RECORDING_MISSING');
    const _id = `${memberId}:${key}`;
    const earlier = await findRecording(db, _id);
    if (earlier) return ok(recordingViewOf(earlier, url));
    const use = { memberId, what: 'recordings' } as const;
    if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
    const recording = { _id, v: 1, memberId, title, sentence, fileId, at: now, order: orderKey(now, _id) };
    const kept = await addRecording(db, recording);
    if (kept !== recording) await giveTodayBack(db, use);
    return ok(recordingViewOf(kept, url));
  },
);
