const { mkdirSync, rmSync } = require('node:fs');
const path = require('node:path');

/** Where pictures are taken, deletes those of earlier runs before the walks begin, so that all are of this run. */
module.exports = () => {
  const name = process.env.WEIKETANG_SCREENS;
  if (name === undefined) return;
  const folder = path.resolve(__dirname, '../../../test-results', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
};
