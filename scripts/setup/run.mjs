import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/** Runs a command in the project's folder, printing its output; resolves to its exit code. */
export const run = (command, args, env = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });

/** Runs one of our scripts with the Node that runs this one. */
export const runScript = (script, args = [], env = {}) => run(process.execPath, [script, ...args], env);
