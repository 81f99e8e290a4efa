import { ENV_ID } from '../../functions/platform-variables';

const FILE_ID_START = `cloud://${ENV_ID}.storage/`;
const MAX_PATH_BYTES = 850;
/** CloudBase's rule for one folder or file name: letters of any script, digits and a few signs. */
const SEGMENT = /^[\p{L}\p{N}_!.\-* ()]+$/u;

/** Whether CloudBase accepts this storage path: relative, and without `..`. */
export function isFilePath(path: string): boolean {
  return (
    Buffer.byteLength(path) <= MAX_PATH_BYTES &&
    path.split('/').every((segment) => SEGMENT.test(segment) && segment !== '.' && segment !== '..')
  );
}

export function fileIdOf(path: string): string {
  return FILE_ID_START + path;
}

/** The path in a file id; null if the id belongs to another storage. */
export function pathOfFileId(fileId: string): string | null {
  const path = fileId.startsWith(FILE_ID_START) ? fileId.slice(FILE_ID_START.length) : '';
  return isFilePath(path) ? path : null;
}
