import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './root.mjs';

const FILE = path.join(ROOT, 'test-results/last-run.json');

const git = (...args) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });

/** The commit to be tested; both are null outside a repository. `dirty`: files differ from the commit. */
export function readCommit() {
  const { status, stdout } = git('rev-parse', 'HEAD');
  if (status !== 0) return { commit: null, dirty: null };
  return { commit: stdout.trim(), dirty: git('status', '--porcelain').stdout.trim() !== '' };
}

/** The figures of all reports of jest together. */
export function readReports(files) {
  const all = files.map(readReport);
  const sum = (of) => all.reduce((total, figures) => total + of(figures), 0);
  return {
    passed: sum(({ passed }) => passed),
    // None at all: something before the tests failed.
    failed: all.length === 0 ? 1 : sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
    secondsByProject: Object.assign({}, ...all.map(({ secondsByProject }) => secondsByProject)),
    isComplete: all.length > 0 && all.every(({ isComplete }) => isComplete),
  };
}

/** The figures of one report. If jest wrote none, that counts as one failure. */
function readReport(file) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, secondsByProject: {}, isComplete: false };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const secondsByProject = {};
  for (const { name, startTime, endTime } of report.testResults) {
    const [project] = path.relative(path.join(ROOT, 'test'), name).split(path.sep);
    const seconds = (secondsByProject[project] ?? 0) + (endTime - startTime) / 1000;
    secondsByProject[project] = Math.round(seconds * 10) / 10;
  }
  return {
    passed: report.numPassedTests,
    // A suite that failed to load has no failed test, so it counts itself.
    failed: Math.max(report.numFailedTests, report.numFailedTestSuites),
    skipped: report.numPendingTests,
    secondsByProject,
    isComplete: !report.wasInterrupted,
  };
}

/**
 * Writes test-results/last-run.json, which says whether this commit was tested as a whole.
 * @param {{ commit: string | null, dirty: boolean | null, whole: boolean, passed: number, failed: number, skipped: number,
 *   seconds: number, secondsByProject: Record<string, number>, checks: 'passed' | 'failed', startedAt: string }} run
 *   `whole`: every project ran to its end. `seconds`: from the start of the command; by project, the time of its files
 *   added up, so that two workers spend twice what passes.
 */
export function recordRun(run) {
  mkdirSync(path.dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(run, null, 2)}\n`);
}
