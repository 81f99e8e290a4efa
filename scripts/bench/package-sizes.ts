import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

const appJson = v.object({ subPackages: v.optional(v.array(v.object({ root: v.string() }))) });

export interface PackageSizes {
  /** Bytes of every file outside the subpackages: WeChat loads these before the first page. */
  main: number;
  /** Bytes of every file. */
  total: number;
}

/** Sizes of the built mini program as WeChat counts them, in bytes of its files. */
export function packageSizes(weappDir: string): PackageSizes {
  const app = v.parse(appJson, JSON.parse(readFileSync(path.join(weappDir, 'app.json'), 'utf8')));
  const roots = (app.subPackages ?? []).map(({ root }) => `${root.replace(/\/$/, '')}/`);
  const sizes = { main: 0, total: 0 };
  for (const entry of readdirSync(weappDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(weappDir, file).split(path.sep).join('/');
    const { size } = statSync(file);
    sizes.total += size;
    if (!roots.some((root) => name.startsWith(root))) sizes.main += size;
  }
  return sizes;
}
