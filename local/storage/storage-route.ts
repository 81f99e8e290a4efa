import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { DISK_FULL, isDiskFull } from '../disk-full';
import { discardBody } from '../gateway/discard-body';
import { type Exchange, type Route, requireMethod, send } from '../gateway/exchange';
import { FILE_POLICY } from '../gateway/protection';
import { isFilePath } from './files/path';
import { type FileStore, FileTooLarge, STORAGE_PREFIX, TicketUsed } from './files/store';
import { fileTypeOf } from './files/types';

/** `/storage/…`: the URLs that the SDK's storage actions return. Errors are XML, as from Tencent's COS. */
export function storageRoute(files: FileStore): Route {
  return async (exchange) => {
    requireMethod(exchange, 'GET', 'HEAD', 'PUT');
    const path = exchange.path.slice(STORAGE_PREFIX.length);
    const type = isFilePath(path) ? fileTypeOf(path) : null;
    const method = exchange.method === 'PUT' ? 'PUT' : 'GET';
    if (type === null || !files.isAllowed(method, path, exchange.url.searchParams)) {
      return sendXmlError(exchange, 403, 'AccessDenied', 'The address is not signed, or its time is over');
    }
    return method === 'PUT' ? upload(exchange, files, path) : download(exchange, files, path, type);
  };
}

async function upload(exchange: Exchange, files: FileStore, path: string): Promise<void> {
  try {
    // The request stays open when writing fails: whoever sends still waits for an answer.
    await files.write(path, exchange.url.searchParams, exchange.request.iterator({ destroyOnReturn: false }));
  } catch (error) {
    if (isDiskFull(error)) return sendXmlError(exchange, 507, 'InsufficientStorage', DISK_FULL);
    if (error instanceof TicketUsed) return sendXmlError(exchange, 403, 'AccessDenied', error.message);
    if (!(error instanceof FileTooLarge)) throw error;
    return sendXmlError(exchange, 413, 'EntityTooLarge', error.message);
  }
  send(exchange, 200, {});
}

async function download(exchange: Exchange, files: FileStore, path: string, type: string): Promise<void> {
  const found = files.find(path);
  if (!found) return sendXmlError(exchange, 404, 'NoSuchKey', 'There is no such file');
  const range = requestedRange(exchange.request.headers.range, found.size);
  if (range === 'unsatisfiable') {
    return send(exchange, 416, { 'content-range': `bytes */${found.size}` });
  }
  const { start, end } = range ?? { start: 0, end: found.size - 1 };
  exchange.response.writeHead(range ? 206 : 200, {
    'content-type': type,
    'content-length': end - start + 1,
    'accept-ranges': 'bytes',
    'cache-control': 'private, max-age=600',
    'content-security-policy': FILE_POLICY,
    // Pictures, sound and film are shown in place; anything else is for the disk.
    'content-disposition': /^(image|audio|video)\//.test(type) ? 'inline' : 'attachment',
    ...(range ? { 'content-range': `bytes ${start}-${end}/${found.size}` } : {}),
  });
  if (exchange.method === 'HEAD' || found.size === 0) {
    exchange.response.end();
    return;
  }
  await pipeline(createReadStream(found.file, { start, end }), exchange.response);
}

/**
 * The byte range asked for; null means the whole file. Phones fetch audio and video in ranges. Only single ranges are
 * supported.
 */
function requestedRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end ? { start, end } : 'unsatisfiable';
}

function sendXmlError(exchange: Exchange, status: number, code: string, message: string): void {
  const id = exchange.requestId;
  const body = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>${id}</RequestId><TraceId>${id}</TraceId></Error>`;
  discardBody(exchange.request);
  send(exchange, status, { 'content-type': 'application/xml; charset=utf-8' }, body);
}
