import * as v from 'valibot';
import { fileIdOf, isFilePath, pathOfFileId } from './files/path';
import type { FileStore } from './files/store';
import { fileTypeOf } from './files/types';

const UPLOAD_SECONDS = 600;
/** CloudBase's default and maximum lifetime of a download URL. */
const DOWNLOAD_SECONDS = 7_200;
const MAX_DOWNLOAD_SECONDS = 24 * 60 * 60;

const upload = v.object({ path: v.string() });
const downloads = v.object({
  file_list: v.pipe(
    v.array(v.object({ fileid: v.string(), max_age: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0))) })),
    v.maxLength(50),
  ),
});
const deletions = v.object({ fileid_list: v.pipe(v.array(v.string()), v.maxLength(50)) });

type Answer = Record<string, unknown>;

/** The SDK's `storage.*` actions: upload URLs, download URLs and deletion. */
export async function answerStorageAction(files: FileStore, request: Record<string, unknown>): Promise<Answer> {
  switch (request['action']) {
    case 'storage.getUploadMetadata':
      return withParsed(upload, request, ({ path }) => uploadMetadata(files, path));
    case 'storage.batchGetDownloadUrl':
      return withParsed(downloads, request, ({ file_list }) => ({
        data: { download_list: file_list.map(({ fileid, max_age }) => downloadUrl(files, fileid, max_age)) },
      }));
    case 'storage.batchDeleteFile':
      return withParsed(deletions, request, async ({ fileid_list }) => ({
        data: { delete_list: await Promise.all(fileid_list.map((fileId) => deleteFile(files, fileId))) },
      }));
    default:
      return { code: 'NOT_IMPLEMENTED', message: `The local cloud does not do "${String(request['action'])}"` };
  }
}

async function withParsed<S extends v.GenericSchema>(
  schema: S,
  request: Record<string, unknown>,
  answer: (input: v.InferOutput<S>) => Answer | Promise<Answer>,
): Promise<Answer> {
  const parsed = v.safeParse(schema, request);
  return parsed.success ? answer(parsed.output) : { code: 'INVALID_PARAM', message: v.summarize(parsed.issues) };
}

function uploadMetadata(files: FileStore, path: string): Answer {
  if (!isFilePath(path)) return { code: 'INVALID_PARAM', message: `"${path}" is no path in the storage` };
  if (fileTypeOf(path) === null) return { code: 'INVALID_PARAM', message: `Files like "${path}" are not stored` };
  const fileId = fileIdOf(path);
  return {
    data: {
      url: encodeURI(files.signedUrl('PUT', path, UPLOAD_SECONDS)),
      token: '',
      authorization: 'signed by its address',
      fileId,
      cosFileId: encodeURIComponent(fileId),
    },
  };
}

function downloadUrl(files: FileStore, fileId: string, seconds = DOWNLOAD_SECONDS): Answer {
  const path = pathOfFileId(fileId);
  if (path === null || !files.find(path)) return { fileID: fileId, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST' };
  const age = Math.min(seconds, MAX_DOWNLOAD_SECONDS);
  return { fileID: fileId, tempFileURL: files.signedUrl('GET', path, age), maxAge: age, code: 'SUCCESS' };
}

async function deleteFile(files: FileStore, fileId: string): Promise<Answer> {
  const path = pathOfFileId(fileId);
  const wasThere = path !== null && (await files.remove(path));
  return { fileID: fileId, code: wasThere ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
}
