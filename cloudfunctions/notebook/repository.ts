import type { NoteAnchor, SharingStatus } from '../../core/notebook/contract';
import type { QueueStatus } from '../../core/notebook/workbench-contract';
import type { KeptCheck } from '../_kit/content-check';
import { command, type Database, type Stored } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { Notes } from './collections';

export interface NoteDoc extends Stored {
  key: string;
  memberId: string;
  memberName: string;
  unitName: string;
  /** Repeats `lesson.lessonId` for the indexes. */
  lessonId: string | null;
  lesson: { lessonId: string; title: string; courseId: string } | null;
  anchor: NoteAnchor | null;
  text: string;
  /** What these were last written from; missing: the first draft, whose name is `key`. */
  draft?: string;
  /** File ids in the member's own folder. */
  photos: string[];
  /**
   * While the note is shared or waits for that: what reviewers and readers see of the photos, see `sealed-photos.ts`.
   * Missing in a note that was shared before this was kept.
   */
  sealed?: string[];
  at: number;
  /** Sorts a member's own list, see `orderKey`. */
  order: string;
  updatedAt: number;
  /** Sorts the review queue and the shared notes by their latest step. */
  touched: string;
  /** Incremented by every change. */
  revision: number;
  status: SharingStatus;
  remark: string | null;
  /** The branch it is shared with or waits for; null while it is private. */
  branchId: string | null;
  /** Path of that branch, root first; empty while the note is private. Reviewers on this path review the note. */
  path: readonly string[];
  /** What became of checking its words last; missing until they were to be shared, and in one from before this was kept. */
  check?: KeptCheck;
}

export const findNote = (db: Database, noteId: string): Promise<NoteDoc | null> => db.in(Notes).find(noteId);

/** Adds the note unless its id is taken; resolves to whether it was added. */
export const addNote = (db: Database, note: NoteDoc): Promise<boolean> => db.in(Notes).add(note);

interface Asked {
  lessonId?: string | undefined;
  cursor?: string | undefined;
}

/** A page of a member's notes, newest first. */
export const findMine = (db: Database, memberId: string, { lessonId, cursor }: Asked): Promise<NoteDoc[]> =>
  db
    .in(Notes)
    .query(
      { memberId, ...(lessonId && { lessonId }), ...(cursor && { order: command().lt(cursor) }) },
      { orderBy: [['order', 'desc']], limit: PAGE_LIMIT },
    );

/** A page of the notes shared in the units of a member's path, newest first. */
export const findShared = (db: Database, path: readonly string[], { lessonId, cursor }: Asked): Promise<NoteDoc[]> =>
  db.in(Notes).query(
    {
      status: 'shared',
      branchId: command().in([...path]),
      ...(lessonId && { lessonId }),
      ...(cursor && { touched: command().lt(cursor) }),
    },
    { orderBy: [['touched', 'desc']], limit: PAGE_LIMIT },
  );

interface Queue {
  unitIds: readonly string[];
  status: QueueStatus;
  /** Leaves out the notes of this member: somebody else reviews them. */
  exceptFor: string | null;
  cursor?: string | undefined;
  limit: number;
}

/** The notes offered to these units and those below them: waiting ones oldest first, shared ones newest first. */
export function findQueue(db: Database, { unitIds, status, exceptFor, cursor, limit }: Queue): Promise<NoteDoc[]> {
  const isWaiting = status === 'inReview';
  const after = (touched: string) => (isWaiting ? command().gt(touched) : command().lt(touched));
  return db.in(Notes).query(
    {
      status,
      path: command().in([...unitIds]),
      ...(exceptFor === null ? {} : { memberId: command().neq(exceptFor) }),
      ...(cursor && { touched: after(cursor) }),
    },
    { orderBy: [['touched', isWaiting ? 'asc' : 'desc']], limit },
  );
}
