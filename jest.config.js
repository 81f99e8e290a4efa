// Packages that are published as ES modules only; jest runs CommonJS, so they are translated.
const esModules = ['jose'];

/** @type {import('jest').Config} */
const shared = {
  testEnvironment: 'node',
  testRunner: '<rootDir>/test/support/run-test-file.js',
  // What a test file leaves goes with its environment. To take it apart as well costs time, and breaks what the mini
  // program's framework keeps for the process.
  testEnvironmentOptions: { globalsCleanup: 'off' },
  transform: { '\\.m?[jt]sx?$': '<rootDir>/test/support/esbuild-transform.js' },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  // marked ships a CommonJS build too, which needs no translation.
  moduleNameMapper: { '^marked$': '<rootDir>/node_modules/marked/lib/marked.umd.js' },
  // Without this, jest warns about the package.json files that the builds and the bench write.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};

const level = (name, overrides = {}) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.{ts,tsx}`],
  ...overrides,
});

/** @type {import('jest').Config} */
module.exports = {
  // One more than a small machine has cores: walks in a browser wait for half of their time.
  maxWorkers: 3,
  testSequencer: '<rootDir>/test/support/longest-first.js',
  // Generous, for a busy machine of two cores; jest takes it from here only, not from a project.
  testTimeout: 120_000,
  projects: [
    level('core'),
    level('house'),
    level('cloudfunctions', {
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^@cloudbase/node-sdk$': '<rootDir>/test/support/in-process-sdk.js',
        '/read-file-apart$': '<rootDir>/test/support/read-file-here.ts',
        '/read-table-apart$': '<rootDir>/test/support/read-table-here.ts',
      },
    }),
    level('local', {
      globalSetup: '<rootDir>/test/local/support/folder-of-run.js',
      globalTeardown: '<rootDir>/test/local/support/remove-folder-of-run.js',
    }),
    level('ui', {
      testEnvironment: 'jsdom',
      moduleNameMapper: {
        '\\.module\\.scss$': '<rootDir>/test/mocks/css-module.js',
        '\\.(scss|png|svg)$': '<rootDir>/test/mocks/empty.js',
        '^@/(.*)$': '<rootDir>/src/$1',
        '^@tarojs/components$': '<rootDir>/test/mocks/taro-components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/mocks/taro.ts',
      },
      setupFiles: ['<rootDir>/test/mocks/build-constants.ts'],
    }),
    level('weapp', { testEnvironment: '<rootDir>/test/weapp/support/built-environment.js' }),
    level('e2e', { globalSetup: '<rootDir>/test/e2e/support/clear-screens.js' }),
  ],
};
