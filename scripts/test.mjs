// Everything that CI checks: types, lint, import rules, docs, and all tests on fresh builds.
// `npm test -- core` runs only the jest project `core`; with `--screens` the walks in the browser take pictures;
// with `--branches` the organisation has 400 branches more, of which the walks that count units know nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './setup/ensure-installed.mjs';
import { readCommit, readReports, recordRun } from './setup/last-run.mjs';
import { runQuietly, runScript } from './setup/run.mjs';
import { printAbove, stage } from './setup/stage-line.mjs';

/** Projects that need no pages: they run while the web pages are built, which does not keep two cores busy. */
const WITHOUT_PAGES = ['core', 'house', 'ui'];
/** Projects that run afterwards; the first two need no pages either. The mini program is built beside them. */
const LATER = ['cloudfunctions', 'local', 'weapp', 'e2e'];
const WALKS = ['weapp', 'e2e'];

const startedAt = Date.now();
const { values: flags, positionals: named } = parseArgs({
  options: { screens: { type: 'boolean', default: false }, branches: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (flags.screens) process.env.WEIKETANG_SCREENS = flags.branches ? 'screens-branches' : 'screens';
if (flags.branches) process.env.WEIKETANG_BRANCHES = '1';
const isWhole = named.length === 0;
const unknown = named.filter((name) => ![...WITHOUT_PAGES, ...LATER].includes(name));
if (unknown.length > 0) {
  console.error(`没有这个项目：${unknown.join('、')}。有的是：${[...WITHOUT_PAGES, ...LATER].join('、')}`);
  process.exit(1);
}
const reportFolder = mkdtempSync(path.join(os.tmpdir(), 'weiketang-test-'));
const reports = [];
const tested = readCommit();
let checks = 'failed';

// Written even if installing or building failed.
process.on('exit', () => {
  const { isComplete, ...figures } = readReports(reports);
  recordRun({
    ...tested,
    whole: isWhole && reports.length === 2 && isComplete,
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
const needs = (project) => isWhole || named.includes(project);
const needsPages = WALKS.some(needs);
const ready = Promise.all([
  findBrowserAndCheck(),
  ensureBuilt('functions', 'local').then(() => (needsPages ? loadSample() : undefined)),
]);
const building = path.join(reportFolder, 'building-weapp');
const pages = needs('e2e') ? ensureBuilt('h5') : undefined;
const miniProgram = needs('weapp') ? buildMiniProgram(pages) : undefined;
const [[chromium], , earlyCode] = await Promise.all([ready, pages, ready.then(() => runJest(WITHOUT_PAGES))]);
const [lateCode] = await Promise.all([
  runJest(LATER, { CHROMIUM_PATH: chromium, WEIKETANG_BUILDING_WEAPP: building }),
  miniProgram,
]);

const isGreen = checks === 'passed' && earlyCode === 0 && lateCode === 0;
const { passed, failed } = readReports(reports);
console.log(isGreen ? '✓ 全部通过' : '✗ 没有通过');
console.log(`${passed} passed, ${Math.max(failed, isGreen ? 0 : 1)} failed`);
process.exit(isGreen ? 0 : 1);

/** Runs those of the projects that are wanted. Resolves to jest's exit code, 0 where none is. */
async function runJest(projects, env = {}) {
  const wanted = projects.filter(needs);
  if (wanted.length === 0) return 0;
  const report = path.join(reportFolder, `${wanted.join('-')}.json`);
  reports.push(report);
  return runScript(
    'node_modules/jest/bin/jest.js',
    ['--json', `--outputFile=${report}`, '--selectProjects', ...wanted],
    env,
  );
}

/** Builds the mini program after the web pages. Its tests wait until the note that it is being built is gone. */
async function buildMiniProgram(pagesBuilt) {
  writeFileSync(building, '');
  await pagesBuilt;
  await ensureBuilt('weapp');
  rmSync(building);
}

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
