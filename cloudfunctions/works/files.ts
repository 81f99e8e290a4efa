import { createHash } from 'node:crypto';
import { MOST_FILE_BYTES } from '../../core/kernel/media-files';
import { ok, type Result, refuse } from '../../core/kernel/result';
import type { WorkKind } from '../../core/works/call';
import { barePicture } from '../_kit/bare-picture';
import { downloadUrls, folderOf, readFile, removeFiles, writeFile } from '../_kit/files';
import type { FixedPicture } from '../_kit/picture-check';
import { bareRecording, formatOf } from './recordings';

/** A phone's picture has less, in bytes. */
const MOST_PICTURE_BYTES = 10 * 1024 * 1024;

/**
 * The folder of what a member uploads for a call: a file is there only if the server gave permission, which it does before
 * the end.
 */
export const uploadFolderOf = (callId: string, memberId: string): string =>
  folderOf('workUploads', `${callId}:${memberId}`);

/** What a file really is, by its bytes; null if that is nothing that a work of this kind takes, or cannot be read. */
function bareFile(kind: WorkKind, bytes: Buffer): { bytes: Buffer; ending: string } | null {
  const format = formatOf(bytes);
  if (format === null || format.kind !== kind) return null;
  const bare = kind === 'photos' ? barePicture(bytes) : bareRecording(bytes);
  return bare && { bytes: bare, ending: format.ending };
}

/**
 * Copies the files into a folder of the work, under names that are drawn here and by what they are: the place of the upload
 * has its author in it, and so may have what a device wrote beside the picture or the film. Refuses all when one is not what
 * the work says it is, and leaves nothing behind then.
 */
export async function sealFiles(
  uploads: readonly string[],
  { kind, submissionId }: { kind: WorkKind; submissionId: string },
  newId: () => string,
): Promise<Result<FixedPicture[], 'FILE_INVALID'>> {
  const sealed: FixedPicture[] = [];
  for (const upload of uploads) {
    const read = await readFile(upload, kind === 'photos' ? MOST_PICTURE_BYTES : MOST_FILE_BYTES);
    const bare = read.ok ? bareFile(kind, read.value) : null;
    if (!bare) {
      await removeFiles(sealed.map(({ fileId }) => fileId));
      return refuse('FILE_INVALID');
    }
    const path = `${folderOf('works', submissionId)}${newId()}.${bare.ending}`;
    const sha256 = createHash('sha256').update(bare.bytes).digest('hex');
    sealed.push({ fileId: await writeFile(path, bare.bytes), sha256 });
  }
  return ok(sealed);
}

/** Files with addresses that work for a while; what is missing is left out. */
export async function addressed(works: readonly { files: readonly FixedPicture[] }[]) {
  const ids = works.flatMap(({ files }) => files.map(({ fileId }) => fileId));
  const urls = ids.length === 0 ? new Map<string, string>() : await downloadUrls(ids);
  return ({ files }: { files: readonly FixedPicture[] }) =>
    files.flatMap(({ fileId }) => {
      const url = urls.get(fileId);
      return url === undefined ? [] : [{ fileId, url }];
    });
}
