import { createHash } from 'node:crypto';
import { endingOf } from '../../core/kernel/media-files';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { barePicture } from '../_kit/bare-picture';
import { folderOf, readFile, removeFiles, writeFile } from '../_kit/files';
import type { FixedPicture } from '../_kit/picture-check';

/** A phone's picture has less, in bytes. */
const MOST_BYTES = 10 * 1024 * 1024;

/** First bytes of the formats that are taken. https://developer.mozilla.org/docs/Web/Media/Guides/Formats/Image_types */
const isPicture = (bytes: Buffer): boolean =>
  bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) ||
  bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
  (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP');

/**
 * Copies the pictures into a folder of the letter, under names that are drawn here: the place of the upload has its writer
 * in it, and so may have what a camera wrote beside the picture. Refuses all when one is no picture, and leaves nothing behind then.
 */
export async function sealPictures(
  uploads: readonly string[],
  letterId: string,
  newId: () => string,
): Promise<Result<FixedPicture[], 'PICTURE_INVALID'>> {
  const sealed: FixedPicture[] = [];
  for (const upload of uploads) {
    const read = await readFile(upload, MOST_BYTES);
    if (!read.ok || !isPicture(read.value)) {
      await removeFiles(sealed.map(({ fileId }) => fileId));
      return refuse('PICTURE_INVALID');
    }
    const path = `${folderOf('letters', letterId)}${newId()}.${endingOf(upload)}`;
    const bare = barePicture(read.value);
    const sha256 = createHash('sha256').update(bare).digest('hex');
    sealed.push({ fileId: await writeFile(path, bare), sha256 });
  }
  return ok(sealed);
}
