// Everything that CI checks: types, lint, import rules, docs, and all tests on fresh builds.
// `npm test -- core` runs only the jest project `core`.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './setup/ensure-installed.mjs';
import { readCommit, readReport, recordRun } from './setup/last-run.mjs';
import { runQuietly, runScript } from './setup/run.mjs';
import { printAbove, stage } from './setup/stage-line.mjs';

const startedAt = Date.now();
const projects = process.argv.slice(2);
const reportFolder = mkdtempSync(path.join(os.tmpdir(), 'weiketang-test-'));
const report = path.join(reportFolder, 'report.json');
const tested = readCommit();
let checks = 'failed';

// Written even if installing or building failed.
process.on('exit', () => {
  const { isComplete, ...figures } = readReport(report);
  recordRun({
    ...tested,
    whole: projects.length === 0 && isComplete,
    ...figures,
    seconds: Math.round((Date.now() - startedAt) / 1000),
    checks,
    startedAt: new Date(startedAt).toISOString(),
  });
  rmSync(reportFolder, { recursive: true });
});

await ensureInstalled();
const [{ ensureChromium }, { ensureBuilt }] = await Promise.all([
  import('./setup/ensure-chromium.mjs'),
  import('./setup/build.mjs'),
]);

// In parallel, because none keeps two cores busy.
const [chromium] = await Promise.all([
  findBrowserAndCheck(),
  ensureBuilt('functions', 'local').then(loadSample),
  ensureBuilt('h5', 'weapp'),
]);
const code = await runScript(
  'node_modules/jest/bin/jest.js',
  ['--json', `--outputFile=${report}`, ...(projects.length > 0 ? ['--selectProjects', ...projects] : [])],
  { CHROMIUM_PATH: chromium },
);

const isGreen = checks === 'passed' && code === 0;
const { passed, failed } = readReport(report);
console.log(isGreen ? '✓ 全部通过' : '✗ 没有通过');
console.log(`${passed} passed, ${Math.max(failed, isGreen ? 0 : 1)} failed`);
process.exit(isGreen ? 0 : 1);

async function findBrowserAndCheck() {
  const browser = await ensureChromium();
  const { code, output } = await stage('检查类型、规范、导入、文档', () =>
    runQuietly(process.execPath, ['scripts/check.mjs']),
  );
  printAbove(output);
  if (code === 0) checks = 'passed';
  return browser;
}

/** The walks would load a missing sample themselves; loading it here delays nobody. */
async function loadSample() {
  const { code, output } = await stage('载入样例组织', () =>
    runQuietly(process.execPath, ['scripts/local/loaded-sample.mjs']),
  );
  if (code !== 0) printAbove(output);
}
