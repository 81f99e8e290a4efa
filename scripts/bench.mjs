// The figures of docs/benchmarks.md: npm run bench [-- --json] [-- --write]
// `--json` prints one JSON object, `--write` puts the figures into docs/benchmarks.md,
// `--dist <folder>` measures what is built there and builds nothing.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './setup/root.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    dist: { type: 'string' },
  },
});

await succeed(['scripts/bench/prepare.mjs', ...(values.dist === undefined ? ['--build'] : [])], 'to stderr');
// The walks run on what is built in dist/.
if (values.dist === undefined) {
  process.env.CHROMIUM_PATH = readFileSync(path.join(ROOT, 'dist/bench/chromium-path'), 'utf8');
  await succeed(['node_modules/jest/bin/jest.js', 'test/e2e/practice.test.ts', '-t', '点几下'], 'to stderr');
}
await succeed([
  'dist/bench/main.js',
  ...['--root', ROOT, '--dist', path.resolve(values.dist ?? path.join(ROOT, 'dist'))],
  ...(values.json ? ['--json'] : []),
  ...(values.write ? ['--write'] : []),
]);

/** Runs a step. Only the result goes to standard output; a step's own messages go to standard error. */
async function succeed(args, output) {
  const stdout = output === 'to stderr' ? process.stderr : 'inherit';
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', stdout, 'inherit'] });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) process.exit(code ?? 1);
}
