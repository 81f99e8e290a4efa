import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { ROOT } from '../setup/root.mjs';

/** The template that the local WeChat knows, see local/outbox/message-templates.ts. */
const REMINDER_TEMPLATE = 'local-reminder thing1 time2 thing3';

const READY = /^本地云已启动：(http\S+)/;

/**
 * Starts dist/local/main.js and waits until it listens.
 * @param {Record<string, string>} env added to this process's own
 * @returns {Promise<{ url: string, setupCode: string, child: import('node:child_process').ChildProcess }>}
 */
export function startLocal(env = {}, onLine = () => {}) {
  const setupCode = process.env.WEIKETANG_SETUP_CODE ?? randomBytes(12).toString('hex');
  const child = spawn(process.execPath, ['dist/local/main.js'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      WEIKETANG_REMINDER_TEMPLATE: REMINDER_TEMPLATE,
      ...process.env,
      WEIKETANG_SETUP_CODE: setupCode,
      ...env,
    },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`本地云没有启动（退出码 ${code}）`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = READY.exec(line);
      if (ready) resolve({ url: ready[1], setupCode, child });
      else onLine(line);
    });
  });
}

/**
 * Passes SIGINT and SIGTERM on to the child, and exits when the child has closed its files. Ending `npm start` ends
 * only the shell between npm and this process; it shows as a new parent, and then the child is ended too.
 */
export function endTogether(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 1000).unref();
  child.removeAllListeners('exit');
  child.on('exit', (code) => process.exit(process.exitCode ?? code ?? 0));
}
