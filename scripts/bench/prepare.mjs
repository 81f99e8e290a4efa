// Bundles the measuring program to dist/bench/main.js; with --build also builds what it measures.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from '../setup/ensure-installed.mjs';
import { ROOT } from '../setup/root.mjs';

ensureInstalled();
const [{ build }, { ensureBuilt }, { ensureChromium }] = await Promise.all([
  import('esbuild'),
  import('../setup/build.mjs'),
  import('../setup/ensure-chromium.mjs'),
]);
if (process.argv.includes('--build')) await ensureBuilt('functions', 'local', 'h5', 'weapp');

const outdir = path.join(ROOT, 'dist/bench');
await build({
  entryPoints: [path.join(ROOT, 'scripts/bench/main.ts')],
  outdir,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Both bring files of their own that no bundle can hold.
  external: ['libsql', 'playwright-core'],
  sourcemap: true,
  logLevel: 'warning',
});
writeFileSync(path.join(outdir, 'chromium-path'), ensureChromium());
