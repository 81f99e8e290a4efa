import type { MediaAddresses } from '../../core/classroom/lesson-contract';
import { fileIdsIn, type RichText } from '../../core/kernel/rich-text';
import { ADDRESS_SECONDS, downloadUrls } from '../_kit/files';
import { lessonFileKind } from '../_kit/lesson-markdown';

/** A page asks for new addresses this long before the old ones end, ms. */
const MARGIN_MS = 60_000;

/**
 * Addresses of the files that a body shows. Only what lies in the folder of lessons gets one: nothing that was written into
 * a body can make the server sign somebody's recording. One request for 50 files, none without any.
 */
export async function addressesFor(body: RichText, now: number): Promise<MediaAddresses> {
  const fileIds = fileIdsIn(body).filter((fileId) => lessonFileKind(fileId) !== null);
  return {
    byFileId: Object.fromEntries(await downloadUrls(fileIds)),
    endAt: now + ADDRESS_SECONDS * 1000 - MARGIN_MS,
  };
}
