const { mkdirSync, rmSync } = require('node:fs');
const path = require('node:path');

/** Before the walks begin: pictures of an earlier run would be taken for today's. */
module.exports = () => {
  const folder = path.resolve(__dirname, '../../../test-results/screens');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
};
