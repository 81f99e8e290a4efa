const { default: Sequencer } = require('@jest/test-sequencer');

/** The projects with the slowest files, which start first so that none of them runs alone at the end. */
const LONGEST = ['e2e', 'weapp', 'cloudfunctions'];

const rankOf = ({ context }) => {
  const rank = LONGEST.indexOf(context.config.displayName.name);
  return rank === -1 ? LONGEST.length : rank;
};

/** Sorts by project, and within a project in jest's own order: by the time of the last run, or by size. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
};
