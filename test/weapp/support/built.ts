import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../../..');
/** Where the builds are; the bench may measure others. */
export const DIST = process.env.WEIKETANG_DIST ?? path.join(ROOT, 'dist');
export const WEAPP_ROOT = path.join(DIST, 'weapp');

export interface AppConfig {
  /** Every page of the app: the main package's first. */
  pages: string[];
  mainPages: string[];
  subPackageRoots: string[];
  /** Routes and texts of the tab bar. */
  tabs: { route: string; text: string }[];
}

/** Throws if the build is missing or older than its sources. */
export function requireBuild(): void {
  const proof = path.join(WEAPP_ROOT, 'app.json');
  if (!existsSync(proof)) throw new Error(`${proof} is missing. Run: npm run build:weapp`);
  const builtAt = statSync(proof).mtimeMs;
  const newer = ['src', 'core', 'config']
    .flatMap((folder) => filesBelow(path.join(ROOT, folder)))
    .find((file) => statSync(file).mtimeMs > builtAt);
  if (newer) throw new Error(`dist/weapp is older than ${path.relative(ROOT, newer)}. Run: npm run build:weapp`);
}

export function readAppConfig(root: string = WEAPP_ROOT): AppConfig {
  const app: {
    pages: string[];
    subPackages?: { root: string; pages: string[] }[];
    tabBar?: { list: { pagePath: string; text: string }[] };
  } = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8'));
  const subPackages = app.subPackages ?? [];
  return {
    mainPages: app.pages,
    pages: [
      ...app.pages,
      ...subPackages.flatMap(({ root: at, pages }) => pages.map((page) => path.posix.join(at, page))),
    ],
    subPackageRoots: subPackages.map((subPackage) => subPackage.root.replace(/\/$/, '')),
    tabs: (app.tabBar?.list ?? []).map(({ pagePath, text }) => ({ route: pagePath, text })),
  };
}

/** Paths of all files below a folder. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
