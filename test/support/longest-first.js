const { default: Sequencer } = require('@jest/test-sequencer');
const path = require('node:path');

/**
 * Paths in the order in which they start, the slowest first, so that none of them runs alone at the end. A fresh clone
 * knows no times of a last run, and the size of a file says little: bad-input is small and calls every endpoint.
 */
const LONGEST = [
  'test/e2e/',
  'test/weapp/worst/',
  'test/weapp/main-job.test.ts',
  'test/cloudfunctions/every-endpoint/bad-input.test.ts',
  'test/cloudfunctions/every-endpoint/secrecy.test.ts',
  'test/house/import-rules.test.ts',
  'test/weapp/',
  'test/cloudfunctions/_kit/markdown.test.ts',
  'test/cloudfunctions/every-endpoint/',
  'test/cloudfunctions/',
  'test/local/',
];

const rankOf = ({ path: file, context }) => {
  const name = path.relative(context.config.rootDir, file).replaceAll('\\', '/');
  const rank = LONGEST.findIndex((start) => name.startsWith(start));
  return rank === -1 ? LONGEST.length : rank;
};

/** Sorts by `LONGEST`, and what it does not tell apart in jest's own order: by the time of the last run, or by size. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
};
