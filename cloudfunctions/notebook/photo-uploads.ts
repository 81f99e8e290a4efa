import { boundedSince, DAILY_BOUNDS } from '../../core/kernel/daily-bounds';
import { command, type Database, type Stored } from '../_kit/database';
import { removeFiles } from '../_kit/files';
import { Notes, PhotoUploads } from './collections';

/** The photos that a member was once allowed to upload. Removed when they were not used, or when they are long in use. */
export interface PhotoUploadDoc extends Stored {
  memberId: string;
  at: number;
  fileIds: string[];
}

/** As long as a phone may keep a note that was not sent: a week. */
const UNUSED_AFTER_MS = 7 * 86_400_000;
/** More than a member may leave behind in a day. */
const MOST = 1_000;
/** Cleaned at once, so that a call stays short. */
const CLEANED = 20;

/** Whether the member may upload so many more photos today. */
export async function mayUpload(db: Database, memberId: string, photos: number, now: number): Promise<boolean> {
  const today = await db
    .in(PhotoUploads)
    .query({ memberId, at: command().gte(boundedSince(now)) }, { orderBy: [['at', 'desc']], limit: MOST });
  const uploaded = today.reduce((sum, { fileIds }) => sum + fileIds.length, 0);
  return uploaded + photos <= DAILY_BOUNDS.photos;
}

/** Removes what the member uploaded more than a week ago and no note of theirs has. */
export async function cleanUnused(db: Database, memberId: string, now: number): Promise<void> {
  const old = await db
    .in(PhotoUploads)
    .query({ memberId, at: command().lt(now - UNUSED_AFTER_MS) }, { orderBy: [['at', 'asc']], limit: CLEANED });
  if (old.length === 0) return;
  const fileIds = old.flatMap((upload) => upload.fileIds);
  const notes = await db.in(Notes).query({ memberId, photos: command().in(fileIds) }, { limit: MOST });
  const used = new Set(notes.flatMap(({ photos }) => photos));
  await removeFiles(fileIds.filter((fileId) => !used.has(fileId)));
  await db.transaction(async (transaction) => {
    for (const { _id } of old) await transaction.in(PhotoUploads).remove(_id);
  });
}
