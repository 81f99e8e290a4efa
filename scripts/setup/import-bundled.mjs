import { build } from 'esbuild';

/**
 * Bundles TypeScript modules in memory, because Node cannot load them, runs them once and returns their exports.
 * @param {import('esbuild').BuildOptions} entry what to bundle, as `entryPoints` or `stdin`
 */
export async function importBundled(entry) {
  const { outputFiles } = await build({
    ...entry,
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
  const source = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
