// Bundles the measuring program to dist/bench/main.js. With --build it also builds what is measured.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from '../setup/ensure-installed.mjs';
import { ROOT } from '../setup/root.mjs';

await ensureInstalled();
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
  // Both need files of their own package, which cannot be bundled.
  external: ['libsql', 'playwright-core'],
  sourcemap: true,
  logLevel: 'warning',
});
writeFileSync(path.join(outdir, 'chromium-path'), await ensureChromium());
