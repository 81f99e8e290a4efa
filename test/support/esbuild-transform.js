const { transformSync, version } = require('esbuild');
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const LOADERS = { '.ts': 'ts', '.tsx': 'tsx', '.js': 'js', '.mjs': 'js', '.jsx': 'jsx' };
const OWN = readFileSync(__filename);

const isMocking = (source) => source.includes('jest.mock(');
let babel = null;

/**
 * Translates for jest as the builds of functions do, in a tenth of Babel's time. Babel stays for the tests that mock a module:
 * only its plugin puts `jest.mock` above the imports.
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
