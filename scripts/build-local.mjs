import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ROOT } from './setup/root.mjs';

/**
 * Bundles the local cloud to `outDir`/local/main.js. libsql stays in node_modules: it has a native library, which
 * cannot be bundled.
 * @param {{ outDir?: string }} [options]
 * @returns {Promise<string>} path of the bundle
 */
export async function buildLocal({ outDir = join(ROOT, 'dist') } = {}) {
  const outfile = join(outDir, 'local', 'main.js');
  await build({
    entryPoints: [join(ROOT, 'local', 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['libsql'],
    sourcemap: true,
    logLevel: 'warning',
  });
  return outfile;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  console.log(await buildLocal({ outDir: resolve(values.out ?? join(ROOT, 'dist')) }));
}
