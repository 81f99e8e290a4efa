import type { MediaAddresses } from '../../core/classroom/lesson-contract';
import type { RichText } from '../../core/kernel/rich-text';
import { ADDRESS_SECONDS } from '../_kit/files';
import { addressesIn } from '../_kit/text-files';

/** A page renews its addresses this many ms before they expire. */
const MARGIN_MS = 60_000;

/**
 * Temporary addresses of the files in a body. Only files of texts get one, so that nothing written into a body can make
 * the server sign another member's recording. One request per 50 files; none without files.
 */
export async function addressesFor(body: RichText, now: number): Promise<MediaAddresses> {
  return {
    byFileId: await addressesIn(body),
    endAt: now + ADDRESS_SECONDS * 1000 - MARGIN_MS,
  };
}
