const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** One folder for all that the tests of a run write, so that a closed or a failed cloud leaves nothing behind. */
module.exports = () => {
  process.env.WEIKETANG_TEST_FOLDER = mkdtempSync(path.join(tmpdir(), 'weiketang-local-'));
};
