import { command, type Database, type Stored, type Transaction } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';

/** `_id` is `<memberId>:<key>`, so that a retry finds the same document. */
export interface RecordingDoc extends Stored {
  memberId: string;
  title: string;
  sentence: string;
  fileId: string;
  at: number;
  /** Sorts the member's list, see `orderKey`. */
  order: string;
}

const recordings = (db: Database) => db.collection<RecordingDoc>('recordings');
export const recordingsIn = (transaction: Transaction) => transaction.collection<RecordingDoc>('recordings');

export const findRecording = (db: Database, recordingId: string): Promise<RecordingDoc | null> =>
  recordings(db).find(recordingId);

/** Adds the recording unless it exists; returns the stored document. */
export async function addRecording(db: Database, recording: RecordingDoc): Promise<RecordingDoc> {
  if (await recordings(db).add(recording)) return recording;
  return (await findRecording(db, recording._id)) ?? recording;
}

/** A page of a member's recordings, newest first. */
export const findMyRecordings = (db: Database, memberId: string, cursor: string | undefined): Promise<RecordingDoc[]> =>
  recordings(db).query(
    { memberId, ...(cursor && { order: command().lt(cursor) }) },
    { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
  );
