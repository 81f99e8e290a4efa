const { transformSync, version } = require('esbuild');
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const LOADERS = { '.ts': 'ts', '.tsx': 'tsx', '.js': 'js', '.mjs': 'js', '.jsx': 'jsx' };
const OWN = readFileSync(__filename);

/**
 * Translates for jest what runs on Node, as the builds of functions do, in a tenth of Babel's time. It hoists no `jest.mock`: tests
 * of pages, which use it and which Taro's own preset compiles, stay with Babel.
 */
module.exports = {
  process(source, file) {
    const loader = LOADERS[path.extname(file)];
    return transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node20',
      platform: 'node',
      sourcefile: file,
      sourcemap: 'inline',
    });
  },
  getCacheKey: (source, file) =>
    createHash('sha1').update(OWN).update(`\0${version}\0${file}\0`).update(source).digest('hex'),
};
