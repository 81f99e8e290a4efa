import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'left-out-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/**
 * Bundles these lines like a function with the SDK and runs them, in a process of its own because jest cannot load our
 * ES modules.
 */
function run(lines: string, parts = 'undefined') {
  const outfile = path.join(folder, 'function.js');
  const program = `
    import { build } from 'esbuild';
    import { leaveOut } from './scripts/build/leave-out.mjs';
    await build({
      stdin: { contents: ${JSON.stringify(`import tcb from '@cloudbase/node-sdk';\n${lines}`)}, resolveDir: process.cwd() },
      outfile: ${JSON.stringify(outfile)},
      bundle: true, platform: 'node', format: 'cjs', logLevel: 'silent',
      plugins: [leaveOut(${parts})],
    });
    await import(${JSON.stringify(outfile)});
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, TENCENTCLOUD_RUNENV: 'SCF', SCF_NAMESPACE: 'test', TENCENTCLOUD_REGION: 'ap-shanghai' },
  });
  return { stdout, stderr };
}

const APP = "const app = tcb.init({ env: 'test', secretId: 'id', secretKey: 'key' });";

test('using a part of the SDK that was left out throws an error with its name', () => {
  expect(run(`${APP}\napp.ai();`).stderr).toContain('@cloudbase/ai was left out of this bundle');
  expect(run(`${APP}\napp.rdb();`).stderr).toContain('@cloudbase/wx-cloud-client-sdk was left out of this bundle');
});

test('what stays in the bundle works as before', () => {
  const { stdout, stderr } = run(`${APP}\nconsole.log(typeof app.database().command.inc(1));`);
  expect({ stdout, stderr }).toEqual({ stdout: 'object\n', stderr: '' });
});

test('the build fails if the SDK no longer requires a left-out part at its known place', () => {
  const moved = "{ '@cloudbase/ai': { askedBy: '@cloudbase/node-sdk/dist/elsewhere/', serves: 'ai()' } }";
  expect(run(APP, moved).stderr).toContain('@cloudbase/node-sdk/dist/elsewhere/ no longer asks for @cloudbase/ai');
});
