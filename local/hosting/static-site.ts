import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { type Exchange, type Route, refuse, requireMethod, send, sendHtml } from '../gateway/exchange';
import { localPage } from '../gateway/local-page';
import { pagePolicy } from '../gateway/protection';
import { contentTypeOf } from './content-types';

interface Asset {
  /** mtime and size of the file that it was read from. */
  build: string;
  content: Buffer;
  /** Shorter forms of the content, the shortest first. */
  packed: readonly { encoding: string; body: Buffer }[];
  etag: string;
  type: string;
}

const asGzip = promisify(gzip);
const asBrotli = promisify(brotliCompress);
/** Of eleven, the last that takes milliseconds and not seconds. */
const BROTLI_QUALITY = 10;
/** The content of a file with a hash in its name, such as `app.1f3c9a2b.js`, never changes. */
const HASHED_NAME = /[.-][0-9a-f]{8,}\.\w+$/;
const ONE_YEAR_SECONDS = 31_536_000;

/**
 * Serves a folder as CloudBase's static hosting does. The app keeps its routes behind `#`, so no address is rewritten.
 */
export function staticSite(folder: string | undefined, storageOrigin: () => string): Route {
  const assets = new Map<string, Asset>();

  async function load(file: string): Promise<Asset | null> {
    const stats = await stat(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    });
    if (!stats?.isFile()) return null;
    const build = `${stats.mtimeMs}:${stats.size}`;
    const known = assets.get(file);
    if (known?.build === build) return known;
    const asset = await readAsset(file, build);
    assets.set(file, asset);
    return asset;
  }

  return async (exchange) => {
    requireMethod(exchange, 'GET', 'HEAD');
    const isIndex = exchange.path === '/';
    const file = folder === undefined ? null : fileIn(folder, isIndex ? '/index.html' : exchange.path);
    const asset = file === null ? null : await load(file);
    if (asset) return sendAsset(exchange, asset, storageOrigin());
    if (isIndex) return sendHtml(exchange, NOT_BUILT, 503);
    throw refuse(exchange, 404, 'NOT_FOUND', `There is no page ${exchange.path}`);
  };
}

/** Returns null for a path that leads out of the folder. */
function fileIn(folder: string, path: string): string | null {
  if (path.includes('\0')) return null;
  const root = resolve(folder);
  const file = resolve(join(root, path));
  return file.startsWith(root + sep) ? file : null;
}

async function readAsset(file: string, build: string): Promise<Asset> {
  const content = await readFile(file);
  const { type, isText } = contentTypeOf(file);
  return {
    build,
    content,
    packed: isText ? await pack(content) : [],
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    type,
  };
}

async function pack(content: Buffer): Promise<Asset['packed']> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [br, gzipped] = await Promise.all([asBrotli(content, { params }), asGzip(content)]);
  return [
    { encoding: 'br', body: br },
    { encoding: 'gzip', body: gzipped },
  ].filter(({ body }) => body.length < content.length);
}

function sendAsset(exchange: Exchange, asset: Asset, storageOrigin: string): void {
  const { headers } = exchange.request;
  const isHashed = HASHED_NAME.test(exchange.path);
  const shared = {
    'content-security-policy': pagePolicy(storageOrigin),
    'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), payment=()',
    etag: asset.etag,
    vary: 'accept-encoding',
    'cache-control': isHashed ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : 'no-cache',
  };
  if (headers['if-none-match']?.includes(asset.etag)) {
    send(exchange, 304, shared);
    return;
  }
  const accepted = acceptedBy(headers['accept-encoding']);
  const packed = asset.packed.find(({ encoding }) => accepted.includes(encoding));
  const encoding = packed && { 'content-encoding': packed.encoding };
  send(exchange, 200, { ...shared, ...encoding, 'content-type': asset.type }, packed?.body ?? asset.content);
}

/** Names in `accept-encoding`, without those that a weight of 0 refuses. */
const acceptedBy = (header: string | string[] | undefined): string[] =>
  String(header ?? '')
    .split(',')
    .map((item) => item.replaceAll(' ', ''))
    .filter((item) => !/;q=0(\.0+)?$/.test(item))
    .map((item) => item.replace(/;.*/, ''));

const NOT_BUILT = localPage(
  '页面还没有构建',
  '<p>本地云已经启动，但还没有浏览器页面。</p><p>请先运行 <code>npm run build:h5</code>，再刷新本页。</p>',
);
