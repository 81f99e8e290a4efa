import { command, type Database, type Stored } from '../_kit/database';
import { removeFiles } from '../_kit/files';
import { Notes, Recordings, Uploads } from './collections';
import { isOffered, unseal } from './sealed-photos';

/**
 * Files that a member was once allowed to upload, or copies made of them to be shared. Removed when they were not used, or
 * when they are long in use.
 */
export interface UploadDoc extends Stored {
  memberId: string;
  at: number;
  fileIds: string[];
}

/** As long as a phone may keep what was not sent: a week. */
const UNUSED_AFTER_MS = 7 * 86_400_000;
/** Uploads looked at in one step, with as many files as one request can look for. */
const STEP = 50;
/** Steps of one run, well within a function's time limit; the next run goes on. */
const STEPS = 10;
/** The most documents that one query returns. */
const MOST = 1_000;

/** Removes what was uploaded more than a week ago and no note or recording has, and copies whose sharing has ended. */
export async function sweepOld(db: Database, now: number): Promise<{ uploads: number; removed: number }> {
  const swept = { uploads: 0, removed: 0 };
  for (let step = 0; step < STEPS; step += 1) {
    const old = await db
      .in(Uploads)
      .query({ at: command().lt(now - UNUSED_AFTER_MS) }, { orderBy: [['at', 'asc']], limit: STEP });
    if (old.length > 0) swept.removed += await removeUnused(db, old);
    await db.in(Uploads).removeWhere({ _id: command().in(old.map(({ _id }) => _id)) });
    swept.uploads += old.length;
    if (old.length < STEP) break;
  }
  return swept;
}

async function removeUnused(db: Database, uploads: readonly UploadDoc[]): Promise<number> {
  const memberId = command().in([...new Set(uploads.map((upload) => upload.memberId))]);
  const fileIds = uploads.flatMap((upload) => upload.fileIds);
  const [notes, sealedIn, recordings] = await Promise.all([
    db.in(Notes).query({ memberId, photos: command().in(fileIds) }, { limit: MOST, fields: ['photos'] }),
    db.in(Notes).query({ memberId, sealed: command().in(fileIds) }, { limit: MOST }),
    db.in(Recordings).query({ memberId, fileId: command().in(fileIds) }, { limit: MOST, fields: ['fileId'] }),
  ]);
  const used = new Set([
    ...notes.flatMap(({ photos }) => photos),
    ...sealedIn.filter(isOffered).flatMap(({ sealed = [] }) => sealed),
    ...recordings.map(({ fileId }) => fileId),
  ]);
  const unused = fileIds.filter((fileId) => !used.has(fileId));
  // A note that is offered no more names its copies until they are gone.
  for (const note of sealedIn) await unseal(db, note);
  await removeFiles(unused);
  return unused.length;
}
