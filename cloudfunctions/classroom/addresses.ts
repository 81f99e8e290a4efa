import type { MediaAddresses } from '../../core/classroom/lesson-contract';
import { fileIdsIn, type RichText } from '../../core/kernel/rich-text';
import { ADDRESS_SECONDS, downloadUrls } from '../_kit/files';
import { lessonFileKind } from '../_kit/lesson-markdown';

/** A page renews its addresses this many ms before they expire. */
const MARGIN_MS = 60_000;

/**
 * Temporary addresses of the files in a body. Only files in the lessons folder get one, so that nothing written into a
 * body can make the server sign another member's recording. One request per 50 files; none without files.
 */
export async function addressesFor(body: RichText, now: number): Promise<MediaAddresses> {
  const fileIds = fileIdsIn(body).filter((fileId) => lessonFileKind(fileId) !== null);
  return {
    byFileId: Object.fromEntries(await downloadUrls(fileIds)),
    endAt: now + ADDRESS_SECONDS * 1000 - MARGIN_MS,
  };
}
