import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { functionEntries } from './build/function-entries.mjs';
import { leaveOut } from './build/leave-out.mjs';
import { importBundled } from './setup/import-bundled.mjs';
import { ROOT } from './setup/root.mjs';

const sources = join(ROOT, 'cloudfunctions');

/** The WeChat interfaces that each function calls. */
const WECHAT_INTERFACES = {
  activities: ['security.msgSecCheck', 'security.mediaCheckAsync'],
  bank: ['security.msgSecCheck'],
  classroom: ['security.msgSecCheck', 'security.mediaCheckAsync'],
  feed: ['security.msgSecCheck', 'security.mediaCheckAsync'],
  disclosure: ['security.msgSecCheck', 'security.mediaCheckAsync'],
  discussion: ['security.msgSecCheck'],
  letters: ['security.msgSecCheck', 'security.mediaCheckAsync'],
  library: ['security.msgSecCheck', 'security.mediaCheckAsync'],
  notebook: ['security.msgSecCheck', 'security.mediaCheckAsync'],
  quiz: ['security.msgSecCheck'],
  reminders: ['subscribeMessage.send'],
  surveys: ['security.msgSecCheck', 'security.mediaCheckAsync'],
  works: ['security.msgSecCheck', 'security.mediaCheckAsync'],
};

/**
 * Builds every function of cloudfunctions/ into `outDir`/cloudfunctions/<name>/index.js and writes the declarations of
 * the collections to `outDir`/collections.json. With `watch` it builds again on each change until `dispose()`.
 *
 * The parts of the SDK that we use are bundled (about 1 MB per function). So the cloud installs nothing when a function
 * is deployed, a cold start reads one file instead of a thousand, and the tested file is byte for byte the deployed
 * one.
 *
 * @param {{ outDir?: string, watch?: boolean }} [options]
 * @returns {Promise<{ names: string[], dispose: () => Promise<void> }>}
 */
export async function buildFunctions({ outDir = join(ROOT, 'dist'), watch = false } = {}) {
  const names = await functionNames();
  const functionsDir = join(outDir, 'cloudfunctions');
  await removeDeleted(functionsDir, names);
  await Promise.all(names.map((name) => writePackage(join(functionsDir, name), name)));

  const options = {
    entryPoints: [...names.map((name) => ({ in: `function:${name}`, out: join(name, 'index') })), ...(await workers())],
    outdir: functionsDir,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Names and lines stay readable in the cloud's logs. What is only spelled out goes, and a Chinese sign takes three
    // bytes instead of six: a cold start reads the whole file.
    minify: false,
    minifySyntax: true,
    charset: 'utf8',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [functionEntries(sources), leaveOut()],
  };

  if (!watch) {
    await Promise.all([build(options), writeCollections(outDir)]);
    return { names, dispose: async () => {} };
  }
  const declarations = {
    name: 'collections.json',
    setup: (plugin) => plugin.onEnd(() => writeCollections(outDir)),
  };
  const building = await context({ ...options, plugins: [...options.plugins, declarations] });
  await building.rebuild();
  await building.watch();
  return { names, dispose: () => building.dispose() };
}

async function functionNames() {
  const entries = await readdir(sources, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(sources, entry.name, 'routes.ts')))
    .map((entry) => entry.name)
    .sort();
}

/** `<name>.worker.ts`, anywhere in a function's folder, becomes a file beside the function's bundle. */
async function workers() {
  const files = await readdir(sources, { recursive: true });
  return files
    .filter((file) => file.endsWith('.worker.ts'))
    .map((file) => ({
      in: join(sources, file),
      out: join(file.split(sep)[0] ?? '', basename(file, '.ts')),
    }));
}

/** Removes functions that no longer exist, so that an old build is not deployed or run. */
async function removeDeleted(functionsDir, names) {
  if (!existsSync(functionsDir)) return;
  const stale = (await readdir(functionsDir)).filter((name) => !names.includes(name));
  await Promise.all(stale.map((name) => rm(join(functionsDir, name), { recursive: true })));
}

/**
 * Writes package.json and config.json beside the bundle. WeChat refuses an interface that config.json does not name
 * (-604101); WeChat's tool reads that file when it uploads a function, the CLI does not.
 * https://developers.weixin.qq.com/miniprogram/dev/wxcloud/guide/openapi/openapi.html
 */
async function writePackage(folder, name) {
  await mkdir(folder, { recursive: true });
  await writeJson(join(folder, 'package.json'), { name, private: true, main: 'index.js', type: 'commonjs' });
  await writeJson(join(folder, 'config.json'), { permissions: { openapi: WECHAT_INTERFACES[name] ?? [] } });
}

/** Writes the TypeScript declarations as plain JSON, for programs that cannot load TypeScript. */
async function writeCollections(outDir) {
  const { collections } = await importBundled({ entryPoints: [join(sources, 'collections.ts')] });
  await mkdir(outDir, { recursive: true });
  await writeJson(join(outDir, 'collections.json'), collections);
}

const writeJson = (file, value) => writeFile(file, `${JSON.stringify(value, null, 2)}\n`);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  // jest cannot load our ES modules; its helpers run this file with --out instead.
  const { values } = parseArgs({ options: { out: { type: 'string' }, watch: { type: 'boolean', default: false } } });
  const outDir = resolve(values.out ?? join(ROOT, 'dist'));
  const { names } = await buildFunctions({ outDir, watch: values.watch });
  console.log(`${names.length} functions in ${join(outDir, 'cloudfunctions')}: ${names.join(', ')}`);
}
