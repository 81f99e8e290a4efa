import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '../../core/kernel/result';
import type { WorkKind } from '../../core/works/call';
import { barePicture } from '../_kit/bare-picture';
import type { Database } from '../_kit/database';
import { downloadUrls, folderOf, readFile, removeFiles, writeFile } from '../_kit/files';
import { type FixedPicture, knownOfEach } from '../_kit/picture-check';
import type { SubmissionDoc } from './documents';
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

interface Sealing {
  kind: WorkKind;
  submissionId: string;
  newId: () => string;
}

/**
 * Copies a file into a folder of the work, under a name that is drawn here and by what it is: the place of the upload has
 * its author in it, and so may have what a device wrote beside the picture or the film. null when it is not what the work
 * says it is.
 */
export async function sealBytes(bytes: Buffer, { kind, submissionId, newId }: Sealing): Promise<FixedPicture | null> {
  const bare = bareFile(kind, bytes);
  if (!bare) return null;
  const path = `${folderOf('works', submissionId)}${newId()}.${bare.ending}`;
  const sha256 = createHash('sha256').update(bare.bytes).digest('hex');
  return { fileId: await writeFile(path, bare.bytes), sha256 };
}

/** Seals photos that were uploaded. Refuses all when one is none, and leaves nothing behind then. */
export async function sealPhotos(
  uploads: readonly string[],
  sealing: Sealing,
): Promise<Result<FixedPicture[], 'FILE_INVALID'>> {
  const sealed: FixedPicture[] = [];
  for (const upload of uploads) {
    const read = await readFile(upload, MOST_PICTURE_BYTES);
    const one = read.ok ? await sealBytes(read.value, sealing) : null;
    if (!one) {
      await removeFiles(sealed.map(({ fileId }) => fileId));
      return refuse('FILE_INVALID');
    }
    sealed.push(one);
  }
  return ok(sealed);
}

/** The pictures of a work, which WeChat checks; films and sounds it does not. */
export const photosOf = ({ kind, files }: Pick<SubmissionDoc, 'kind' | 'files'>): readonly FixedPicture[] =>
  kind === 'photos' ? files : [];

/** The works with what is known of their photos now, where it was not there yet. One request, or none. */
export async function withKnownPhotos(
  works: readonly SubmissionDoc[],
  reading: { db: Database; now: number },
): Promise<SubmissionDoc[]> {
  const groups = works.map((work) => (work.check.pictures?.verdict === 'waiting' ? photosOf(work) : []));
  const answers = await knownOfEach(groups, reading, 'waiting');
  return works.map((work, at) => {
    const pictures = answers[at];
    return pictures ? { ...work, check: { ...work.check, pictures } } : work;
  });
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
