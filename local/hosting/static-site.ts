import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Exchange, type Route, refuse, requireMethod, send, sendHtml } from '../gateway/exchange';
import { localPage } from '../gateway/local-page';
import { pagePolicy } from '../gateway/protection';
import { contentTypeOf } from './content-types';

interface Asset {
  /** mtime and size of the file that it was read from. */
  build: string;
  content: Buffer;
  /** null when gzip does not make the file smaller. */
  gzipped: Buffer | null;
  etag: string;
  type: string;
}

const compress = promisify(gzip);
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
  const gzipped = isText ? await compress(content) : null;
  return {
    build,
    content,
    gzipped: gzipped && gzipped.length < content.length ? gzipped : null,
    etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`,
    type,
  };
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
  const acceptsGzip = /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
  const body = acceptsGzip && asset.gzipped ? asset.gzipped : asset.content;
  const encoding = body === asset.gzipped ? { 'content-encoding': 'gzip' } : {};
  send(exchange, 200, { ...shared, ...encoding, 'content-type': asset.type }, body);
}

const NOT_BUILT = localPage(
  '页面还没有构建',
  '<p>本地云已经启动，但还没有浏览器页面。</p><p>请先运行 <code>npm run build:h5</code>，再刷新本页。</p>',
);
