const { transformSync, version } = require('esbuild');
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const LOADERS = { '.ts': 'ts', '.tsx': 'tsx', '.js': 'js', '.mjs': 'js', '.jsx': 'jsx' };
const OWN = readFileSync(__filename);

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
  getCacheKey: (source, file) =>
    createHash('sha1').update(OWN).update(`\0${version}\0${file}\0`).update(source).digest('hex'),
};
