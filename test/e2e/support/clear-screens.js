const { mkdirSync, rmSync } = require('node:fs');
const path = require('node:path');

/** Deletes the pictures of earlier runs before the walks begin, so that all pictures are of this run. */
module.exports = () => {
  const folder = path.resolve(__dirname, '../../../test-results/screens');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
};
