import { command, type Database, type Stored } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { Recordings } from './collections';

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

export const findRecording = (db: Database, recordingId: string): Promise<RecordingDoc | null> =>
  db.in(Recordings).find(recordingId);

/** Adds the recording unless it exists; returns the stored document. */
export async function addRecording(db: Database, recording: RecordingDoc): Promise<RecordingDoc> {
  if (await db.in(Recordings).add(recording)) return recording;
  return (await findRecording(db, recording._id)) ?? recording;
}

/** A page of a member's recordings, newest first. */
export const findMyRecordings = (db: Database, memberId: string, cursor: string | undefined): Promise<RecordingDoc[]> =>
  db
    .in(Recordings)
    .query(
      { memberId, ...(cursor && { order: command().lt(cursor) }) },
      { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
    );
