import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { removeFiles } from '../../_kit/files';
import { route } from '../../_kit/serve';
import { Recordings } from '../collections';
import { findRecording } from '../recording-repository';

export const deleteRecording = route(contract.deleteRecording, async ({ recordingId }, { caller, db }) => {
  if (!recordingId.startsWith(`${caller.memberId}:`)) return refuse('NOT_FOUND');
  const recording = await findRecording(db, recordingId);
  if (!recording) return ok({});
  // Remove the sound first: if that fails, the document still names it and can be deleted again.
  await removeFiles([recording.fileId]);
  await db.transaction((transaction) => transaction.in(Recordings).remove(recordingId));
  return ok({});
});
