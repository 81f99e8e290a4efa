const asyncHooks = require('node:async_hooks');
const { default: runTestFile } = require('jest-circus/runner');

const { AsyncLocalStorage } = asyncHooks;

/**
 * Where jest notes which test is running, so that an error which nobody caught is that test's. Tests run one after the
 * other, so a plain note is enough; jest's own is kept for each promise that the product makes.
 */
class RunningTest {
  getStore() {
    return this.context;
  }

  run(context, act) {
    const outer = this.context;
    this.context = context;
    return Promise.resolve(act()).finally(() => {
      this.context = outer;
    });
  }
}

/**
 * Jest's runner, of which nothing follows the promises of a test, nor those of later files: before Node 24 each storage
 * that was ever used is carried along by every promise of the process, and jest makes one for each file.
 */
module.exports = async (...file) => {
  const storages = [];
  class Storage extends AsyncLocalStorage {
    constructor(...options) {
      super(...options);
      storages.push(this);
    }
  }
  // The first is jest's own; those that follow are made by modules of the test.
  asyncHooks.AsyncLocalStorage = function TakenByJest() {
    asyncHooks.AsyncLocalStorage = Storage;
    return new RunningTest();
  };
  try {
    return await runTestFile(...file);
  } finally {
    asyncHooks.AsyncLocalStorage = AsyncLocalStorage;
    for (const storage of storages) storage.disable();
  }
};
