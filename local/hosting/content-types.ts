import { extname } from 'node:path';

const TYPES: Record<string, { type: string; isText: boolean }> = {
  '.html': { type: 'text/html; charset=utf-8', isText: true },
  '.js': { type: 'text/javascript; charset=utf-8', isText: true },
  '.css': { type: 'text/css; charset=utf-8', isText: true },
  '.json': { type: 'application/json; charset=utf-8', isText: true },
  '.map': { type: 'application/json; charset=utf-8', isText: true },
  '.txt': { type: 'text/plain; charset=utf-8', isText: true },
  '.svg': { type: 'image/svg+xml', isText: true },
  '.webmanifest': { type: 'application/manifest+json', isText: true },
  '.png': { type: 'image/png', isText: false },
  '.jpg': { type: 'image/jpeg', isText: false },
  '.jpeg': { type: 'image/jpeg', isText: false },
  '.gif': { type: 'image/gif', isText: false },
  '.webp': { type: 'image/webp', isText: false },
  '.ico': { type: 'image/x-icon', isText: false },
  '.woff2': { type: 'font/woff2', isText: false },
  '.mp3': { type: 'audio/mpeg', isText: false },
  '.mp4': { type: 'video/mp4', isText: false },
};

export function contentTypeOf(file: string): { type: string; isText: boolean } {
  return TYPES[extname(file).toLowerCase()] ?? { type: 'application/octet-stream', isText: false };
}
