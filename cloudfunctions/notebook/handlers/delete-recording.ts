import { ok, refuse } from '../../../core/kernel/result';
import type { deleteRecording } from '../../../core/notebook/contract';
import { removeFiles } from '../../_kit/files';
import type { Handler } from '../../_kit/serve';
import { findRecording, recordingsIn } from '../recording-repository';

export const handleDeleteRecording: Handler<typeof deleteRecording> = async ({ recordingId }, { caller, db }) => {
  if (!recordingId.startsWith(`${caller.memberId}:`)) return refuse('NOT_FOUND');
  const recording = await findRecording(db, recordingId);
  if (!recording) return ok({});
  // Remove the sound first: if that fails, the document still names it and can be deleted again.
  await removeFiles([recording.fileId]);
  await db.transaction((transaction) => recordingsIn(transaction).remove(recordingId));
  return ok({});
};
