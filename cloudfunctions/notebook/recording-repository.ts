import { command, type Database, type Stored, type Transaction } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';

/** `<memberId>:<key>`: keeping it again finds it there. */
export interface RecordingDoc extends Stored {
  memberId: string;
  title: string;
  sentence: string;
  fileId: string;
  at: number;
  /** Orders the member's list, see `orderKey`. */
  order: string;
}

const recordings = (db: Database) => db.collection<RecordingDoc>('recordings');
export const recordingsIn = (transaction: Transaction) => transaction.collection<RecordingDoc>('recordings');

export const findRecording = (db: Database, recordingId: string): Promise<RecordingDoc | null> =>
  recordings(db).find(recordingId);

/** Adds it unless it is there; returns what is there. */
export async function addRecording(db: Database, recording: RecordingDoc): Promise<RecordingDoc> {
  if (await recordings(db).add(recording)) return recording;
  return (await findRecording(db, recording._id)) ?? recording;
}

/** The next of a member's recordings, newest first. */
export const findMyRecordings = (db: Database, memberId: string, cursor: string | undefined): Promise<RecordingDoc[]> =>
  recordings(db).query(
    { memberId, ...(cursor && { order: command().lt(cursor) }) },
    { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
  );
