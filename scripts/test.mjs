// Everything that CI checks: types, lint, import rules, docs, and all tests on fresh builds.
// `npm test -- core` runs only the jest project `core`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './setup/ensure-installed.mjs';

ensureInstalled();
const [{ ensureChromium }, { ensureBuilt }, { runScript }] = await Promise.all([
  import('./setup/ensure-chromium.mjs'),
  import('./setup/build.mjs'),
  import('./setup/run.mjs'),
]);

const chromium = ensureChromium();
const checked = await runScript('scripts/check.mjs');
await ensureBuilt('functions', 'local', 'h5', 'weapp');

const reportFolder = mkdtempSync(path.join(os.tmpdir(), 'weiketang-test-'));
const report = path.join(reportFolder, 'report.json');
const projects = process.argv.slice(2);
const tested = await runScript(
  'node_modules/jest/bin/jest.js',
  ['--json', `--outputFile=${report}`, ...(projects.length > 0 ? ['--selectProjects', ...projects] : [])],
  { CHROMIUM_PATH: chromium },
);
const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(reportFolder, { recursive: true });

const isGreen = checked === 0 && tested === 0;
console.log(isGreen ? '✓ 全部通过' : '✗ 没有通过');
// A suite that failed to load has no failed test, so it counts itself.
console.log(`${numPassedTests} passed, ${Math.max(numFailedTests, numFailedTestSuites, checked === 0 ? 0 : 1)} failed`);
process.exit(isGreen ? 0 : 1);
