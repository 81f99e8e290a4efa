import { MS_PER_DAY } from '../../core/kernel/calendar';
import { command } from '../_kit/database';
import { removeFiles } from '../_kit/files';
import type { TimerContext } from '../_kit/serve';
import { Submissions, WorkRecordings, WorkUploads } from './collections';

/** As long as a phone may keep what was not handed in: a week. */
const UNUSED_AFTER_MS = 7 * MS_PER_DAY;
/** Permissions looked at in one run; the next one goes on. */
const STEP = 100;
/** Recordings, of twenty pieces at most. */
const PIECES_STEP = 20;

/** Removes files that were uploaded, or copied, more than a week ago and that no work has. */
export async function sweepWorkFiles({ db, now }: TimerContext): Promise<number> {
  const old = await db
    .in(WorkUploads)
    .query({ at: command().lt(now - UNUSED_AFTER_MS) }, { orderBy: [['at', 'asc']], limit: STEP });
  if (old.length === 0) return 0;
  const fileIds = old.flatMap((upload) => upload.fileIds);
  const works = await db
    .in(Submissions)
    .query({ fileIds: command().in(fileIds) }, { limit: 1000, fields: ['fileIds'] });
  const used = new Set(works.flatMap((work) => work.fileIds));
  const unused = fileIds.filter((fileId) => !used.has(fileId));
  await removeFiles(unused);
  await db.in(WorkUploads).removeWhere({ _id: command().in(old.map(({ _id }) => _id)) });
  return unused.length;
}

/** Removes the pieces of recordings of which none was sent for more than a week, and that were not handed in. */
export async function sweepPieces({ db, now }: TimerContext): Promise<number> {
  const isOld = { at: command().lt(now - UNUSED_AFTER_MS) };
  const old = await db.in(WorkRecordings).query(isOld, { orderBy: [['at', 'asc']], limit: PIECES_STEP });
  if (old.length === 0) return 0;
  const fileIds = old.flatMap(({ pieces }) => pieces.map(({ fileId }) => fileId));
  await removeFiles(fileIds);
  // One that is gone on with meanwhile stays: its pieces are asked for again, after the end of the call too.
  await db.in(WorkRecordings).removeWhere({ ...isOld, _id: command().in(old.map(({ _id }) => _id)) });
  return fileIds.length;
}
