import { createHash } from 'node:crypto';
import { endingOf } from '../../core/kernel/media-files';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { barePicture } from '../_kit/bare-picture';
import { folderOf, readFile, removeFiles, writeFile } from '../_kit/files';
import type { FixedPicture } from '../_kit/picture-check';

/** A phone's picture has less, in bytes. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Copies the pictures into a folder of the letter, under names that are drawn here: the place of the upload has its writer
 * in it, and so may have what a camera wrote beside the picture. Refuses all when one cannot be read as a picture, and leaves nothing behind then.
 */
export async function sealPictures(
  uploads: readonly string[],
  letterId: string,
  newId: () => string,
): Promise<Result<FixedPicture[], 'PICTURE_INVALID'>> {
  const sealed: FixedPicture[] = [];
  for (const upload of uploads) {
    const read = await readFile(upload, MOST_BYTES);
    const bare = read.ok ? barePicture(read.value) : null;
    if (!bare) {
      await removeFiles(sealed.map(({ fileId }) => fileId));
      return refuse('PICTURE_INVALID');
    }
    const path = `${folderOf('letters', letterId)}${newId()}.${endingOf(upload)}`;
    const sha256 = createHash('sha256').update(bare).digest('hex');
    sealed.push({ fileId: await writeFile(path, bare), sha256 });
  }
  return ok(sealed);
}
