const { existsSync } = require('node:fs');
const { TestEnvironment } = require('jest-environment-node');

const POLL_MS = 500;

/**
 * Node, once the mini program is built: `npm test` builds it beside the walks in the browser, and says by a file that it
 * is at it. Its tests come after those walks, so they seldom wait.
 */
module.exports = class BuiltEnvironment extends TestEnvironment {
  async setup() {
    const building = process.env.WEIKETANG_BUILDING_WEAPP;
    while (building !== undefined && existsSync(building)) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    await super.setup();
  }
};
