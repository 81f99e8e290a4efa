const { default: Sequencer } = require('@jest/test-sequencer');

/** The projects whose files take longest: a worker that starts one of them last keeps everybody waiting. */
const LONGEST = ['e2e', 'weapp', 'cloudfunctions'];

const rankOf = ({ context }) => {
  const rank = LONGEST.indexOf(context.config.displayName.name);
  return rank === -1 ? LONGEST.length : rank;
};

/** jest's own order, by the last run's times or by size where there was none, within the order of projects. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
};
