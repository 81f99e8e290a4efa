// Checks everything that needs no run of the product (types, lint, format, import rules, docs): node scripts/check.mjs
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup/root.mjs';

const bin = (...parts) => path.join(ROOT, 'node_modules', ...parts);

// By default each program is checked four times in parts, and each part looks into much of what the others look into.
const tsc = (project) => [bin('typescript/bin/tsc'), '-p', project, '--pretty', '--checkers', '1'];

const checks = [
  { name: 'types of core', args: tsc('core/tsconfig.json') },
  { name: 'types of the pages', args: tsc('tsconfig.json') },
  { name: 'types of the functions', args: tsc('tsconfig.node.json') },
  { name: 'types of the browser tests', args: tsc('tsconfig.browser-tests.json') },
  { name: 'lint and format', args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'imports', args: ['scripts/check-imports.mjs'] },
  { name: 'docs are up to date', args: ['scripts/docs.mjs', '--check'] },
].filter(({ args }) => existsSync(path.resolve(ROOT, args[0])));

const startedAt = Date.now();
const results = await inPairs(checks.map((check) => () => run(check)));
const failed = results.filter((result) => !result.passed);
console.log(`${failed.length === 0 ? '✓' : '✗'} check: ${seconds(Date.now() - startedAt)}`);
process.exit(failed.length === 0 ? 0 : 1);

function run({ name, args }) {
  const from = Date.now();
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NODE_ENV: 'production', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
    const child = spawn(process.execPath, args, { cwd: ROOT, env });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const passed = code === 0;
      console.log(`${passed ? '✓' : '✗'} ${name} (${seconds(Date.now() - from)})`);
      if (!passed) console.log(Buffer.concat(chunks).toString());
      resolve({ passed });
    });
  });
}

/** Two at a time, for two cores. */
async function inPairs(tasks) {
  const results = [];
  const queue = tasks.values();
  const work = async () => {
    for (const task of queue) results.push(await task());
  };
  await Promise.all([work(), work()]);
  return results;
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
