const { buildSync, transformSync, version } = require('esbuild');
const { createHash } = require('node:crypto');
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.resolve(__dirname, '../..');

const LOADERS = { '.ts': 'ts', '.tsx': 'tsx', '.js': 'js', '.mjs': 'js', '.jsx': 'jsx' };
const OWN = readFileSync(__filename);

/**
 * Modules that are compiled together with all that they import, by the folders from which that comes. Loading these
 * hundreds of files one by one, again for each test file, would take jest most of a small test's time.
 */
const WHOLE = {
  'local/local-cloudbase.ts': ['local'],
  'test/support/in-process-sdk.js': [],
};

const foldersOf = (file) => WHOLE[path.relative(ROOT, file).replaceAll('\\', '/')];

/** Everything that a module's bundle is made of, as a hash. */
function hashOf(folders) {
  const hash = createHash('sha1').update(readFileSync(path.join(ROOT, 'package-lock.json')));
  for (const folder of folders) {
    for (const name of readdirSync(path.join(ROOT, folder), { recursive: true }).sort()) {
      if (!name.endsWith('.ts')) continue;
      hash.update(`\0${name}\0`).update(readFileSync(path.join(ROOT, folder, name)));
    }
  }
  return hash.digest();
}

function bundle(file, folders) {
  const { outputFiles } = buildSync({
    entryPoints: [file],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'node20',
    platform: 'node',
    // A native module, which finds its binary beside itself.
    external: ['libsql'],
    // Read and compiled again by each test file: without its blanks and comments it is half as long. Names stay.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    // Of somebody else's module nobody looks up a line.
    sourcemap: folders.length > 0 ? 'inline' : false,
    sourcesContent: false,
  });
  return { code: outputFiles[0].text };
}

const isMocking = (source) => source.includes('jest.mock(');
let babel = null;

/**
 * Compiles test files with esbuild, like the builds of functions, in a tenth of Babel's time. Tests that mock a module
 * still use Babel, because only its plugin moves `jest.mock` above the imports.
 */
module.exports = {
  process(source, file, options) {
    if (isMocking(source)) {
      babel ??= require('babel-jest').default.createTransformer();
      return babel.process(source, file, options);
    }
    const folders = foldersOf(file);
    if (folders) return bundle(file, folders);
    return transformSync(source, {
      loader: LOADERS[path.extname(file)],
      format: 'cjs',
      target: 'node20',
      platform: 'node',
      jsx: 'automatic',
      sourcefile: file,
      sourcemap: 'inline',
    });
  },
  getCacheKey(source, file) {
    const folders = foldersOf(file);
    const hash = createHash('sha1').update(OWN).update(`\0${version}\0${file}\0`).update(source);
    return (folders ? hash.update(hashOf(folders)) : hash).digest('hex');
  },
};
