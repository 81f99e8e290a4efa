import { boundedSince, DAILY_BOUNDS } from '../../../core/kernel/daily-bounds';
import { orderKey } from '../../../core/kernel/order-key';
import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { downloadUrls, folderOf, liesIn } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { addRecording, countRecordingsSince, findRecording } from '../recording-repository';
import { recordingViewOf } from '../views';

export const keepRecording = route(
  contract.keepRecording,
  async ({ key, fileId, title, sentence }, { caller, now, db }) => {
    const { memberId } = caller;
    if (!liesIn(folderOf('recordings', memberId), fileId)) return refuse('INVALID_INPUT');
    const url = (await downloadUrls([fileId])).get(fileId);
    if (url === undefined) return refuse('RECORDING_MISSING');
    const _id = `${memberId}:${key}`;
    const [earlier, today] = await Promise.all([
      findRecording(db, _id),
      countRecordingsSince(db, memberId, boundedSince(now)),
    ]);
    if (earlier) return ok(recordingViewOf(earlier, url));
    if (today >= DAILY_BOUNDS.recordings) return refuse('RATE_LIMITED');
    const recording = { _id, v: 1, memberId, title, sentence, fileId, at: now, order: orderKey(now, _id) };
    return ok(recordingViewOf(await addRecording(db, recording), url));
  },
);
