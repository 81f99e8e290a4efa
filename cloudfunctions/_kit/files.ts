import { createHash } from 'node:crypto';
import { endingOf, MOST_FILE_BYTES } from '../../core/kernel/media-files';
import { ok, type Result, refuse } from '../../core/kernel/result';
import type { UploadTicket } from '../../core/kernel/upload';
import { environmentId, sdk } from './cloudbase';

/** Folders of the storage, by purpose. The owner of a folder is a member, a unit or a course. */
export type FileKind =
  | 'notes'
  | 'shared'
  | 'recordings'
  | 'imports'
  | 'exports'
  | 'rosters'
  | 'lessons'
  | 'posts'
  | 'letterUploads'
  | 'letters'
  | 'workUploads'
  | 'works';

/** The cloud's limit for one request about several files. */
const MOST_FILES = 50;
/** How long a download address works, in s: enough for somebody who keeps a page open to read. */
export const ADDRESS_SECONDS = 7_200;

/** An id as one part of a path. Ids contain no `!`, so two ids never share a folder, and none leads out of it. */
const step = (id: string): string => id.replace(/[^\w-]/g, (sign) => `!${sign.charCodeAt(0).toString(16)}`);

/** `notes/m001/`. Only the server builds paths, so a client cannot choose one. */
export const folderOf = (kind: FileKind, ownerId: string): string => `${kind}/${step(ownerId)}/`;

/** A file id as the platform writes it: `cloud://<environment>.<bucket>/<path>`. */
const FILE_ID = /^cloud:\/\/([\w-]+)(?:\.[\w-]+)+\/((?:[\w!-]+\/)*[\w-]+\.\w+)$/;

/**
 * The path of a file in our own storage; null for anything else, a file of another environment above all. The only place
 * that reads file ids: whatever a person or a client hands in passes through here before it is kept or shown.
 */
export function ownPathOf(fileId: string): string | null {
  const [, environment, path = null] = FILE_ID.exec(fileId) ?? [];
  return environment !== undefined && environment === environmentId() ? path : null;
}

/** Whether a file id from a client is a file directly in this folder of our own storage. */
export function liesIn(folder: string, fileId: string): boolean {
  const path = ownPathOf(fileId);
  return path?.startsWith(folder) === true && !path.slice(folder.length).includes('/');
}

/** Permission for the client to upload to `path`: `folderOf(…)`, an id made by us and an extension. */
export async function uploadTicket(path: string): Promise<UploadTicket> {
  const { data } = await sdk().getUploadMetadata({ cloudPath: path });
  return {
    fileId: data.fileId,
    path,
    url: data.url,
    // The same headers as in the SDK's own upload.
    headers: {
      Signature: data.authorization,
      authorization: data.authorization,
      key: encodeURIComponent(path),
      'x-cos-meta-fileid': data.cosFileId,
      'x-cos-security-token': data.token,
    },
  };
}

/** Writes a file, replacing an existing one; resolves to its id. */
export async function writeFile(path: string, content: Buffer): Promise<string> {
  const { fileID } = await sdk().uploadFile({ cloudPath: path, fileContent: content });
  return fileID;
}

/** Addresses that work for two hours, by file id. Missing files are left out. One request per 50 files. */
export async function downloadUrls(fileIds: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(
    piecesOf([...new Set(fileIds)]).map((some) =>
      sdk().getTempFileURL({ fileList: some.map((fileID) => ({ fileID, maxAge: ADDRESS_SECONDS })) }),
    ),
  );
  return new Map(
    found.flatMap(({ fileList }) =>
      fileList
        .filter(({ code }) => code === 'SUCCESS')
        .map(({ fileID, tempFileURL }) => [fileID, tempFileURL] as const),
    ),
  );
}

/**
 * The bytes of a stored file. A file of more than `mostBytes` is refused: by its stated size, or else while reading.
 */
export async function readFile(
  fileId: string,
  mostBytes: number,
): Promise<Result<Buffer, 'FILE_MISSING' | 'FILE_TOO_LARGE'>> {
  const address = (await downloadUrls([fileId])).get(fileId);
  return address === undefined ? refuse('FILE_MISSING') : readAddress(address, mostBytes);
}

/** The same from an address that `downloadUrls` has given. */
export async function readAddress(
  address: string,
  mostBytes: number,
): Promise<Result<Buffer, 'FILE_MISSING' | 'FILE_TOO_LARGE'>> {
  const response = await fetch(encodeURI(address));
  if (response.status === 404 || response.body === null) return refuse('FILE_MISSING');
  if (!response.ok) throw new Error(`The storage answered ${response.status} for a file`);
  return readBody(response.body, Number(response.headers.get('content-length') ?? 0), mostBytes);
}

async function readBody(
  body: ReadableStream<Uint8Array>,
  saidBytes: number,
  mostBytes: number,
): Promise<Result<Buffer, 'FILE_TOO_LARGE'>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = body.getReader();
  const stop = async () => {
    await reader.cancel();
    return refuse('FILE_TOO_LARGE');
  };
  if (saidBytes > mostBytes) return stop();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > mostBytes) return stop();
    chunks.push(part.value);
  }
  return ok(Buffer.concat(chunks));
}

/**
 * Copies a file to where nobody was ever allowed to upload. `nameOf` gets the hash of its bytes and draws a name that
 * cannot be known before it is shown, so nobody can be there first.
 */
export async function copyFixed(
  fileId: string,
  nameOf: (sha256: string) => string,
): Promise<Result<{ fileId: string; sha256: string }, 'FILE_MISSING' | 'FILE_TOO_LARGE'>> {
  const bytes = await readFile(fileId, MOST_FILE_BYTES);
  if (!bytes.ok) return bytes;
  const sha256 = createHash('sha256').update(bytes.value).digest('hex');
  return ok({ fileId: await writeFile(`${nameOf(sha256)}.${endingOf(fileId)}`, bytes.value), sha256 });
}

/** Removes these files. Files that do not exist are ignored. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  for (const some of piecesOf(fileIds)) {
    const { fileList } = await sdk().deleteFile({ fileList: some });
    const failed = fileList.find(({ code }) => code !== 'SUCCESS' && code !== 'STORAGE_FILE_NONEXIST');
    if (failed) throw new Error(`${failed.fileID} was not removed: ${failed.code}`);
  }
}

const piecesOf = (fileIds: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(fileIds.length / MOST_FILES) }, (_, piece) =>
    fileIds.slice(piece * MOST_FILES, (piece + 1) * MOST_FILES),
  );
