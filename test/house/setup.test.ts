import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** Installs in a project without node_modules; `npm` is the body of a shell script that replaces npm. */
async function install(npm: string, engines = '>=20.19'): Promise<{ code: number; words: string }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'weiketang-setup-'));
  const bin = path.join(folder, 'bin');
  const lock = { packages: { '': {}, 'node_modules/a': {}, 'node_modules/b': {}, 'node_modules/c': { os: ['beos'] } } };
  cpSync(path.join(ROOT, 'scripts/setup'), path.join(folder, 'scripts/setup'), { recursive: true });
  mkdirSync(bin);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ engines: { node: engines } }));
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock));
  writeFileSync(path.join(bin, 'npm'), `#!/bin/sh\n${npm}\n`);
  chmodSync(path.join(bin, 'npm'), 0o755);
  try {
    const script = "import('./scripts/setup/ensure-installed.mjs').then((setup) => setup.ensureInstalled())";
    const child = spawn(process.execPath, ['-e', script], {
      cwd: folder,
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env['PATH']}` },
    });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
    const [code] = await once(child, 'close');
    return { code, words };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('installing on a fresh clone', () => {
  test('says that it is installing, and when it has finished', async () => {
    const { code, words } = await install('mkdir -p node_modules/a && echo {} > node_modules/a/package.json');
    expect(words).toMatch(/^… 安装依赖\n✓ 安装依赖（\d+ 秒）\n$/);
    expect(code).toBe(0);
  });

  test.each([
    { complaint: 'npm error code ENOSPC', advice: '磁盘满了' },
    { complaint: 'npm error code ENOTFOUND', advice: '连不上软件源' },
    { complaint: 'npm error code EACCES', advice: '没有写的权限' },
    { complaint: 'npm error code ETARGET', advice: '镜像可能落后了' },
    { complaint: 'spawn npm ENOENT', advice: '没有找到 npm' },
  ])('$complaint comes with what to do about it', async ({ complaint, advice }) => {
    const { code, words } = await install(`echo "${complaint}" >&2; mkdir node_modules; exit 1`);
    expect(words).toContain(complaint);
    expect(words).toContain(advice);
    expect(code).toBe(1);
  });

  test('names the installed and the required version of Node before it installs anything', async () => {
    const { code, words } = await install('echo installed', '>=99.1');
    expect(words).toContain(`需要 Node 99.1 以上，这里是 ${process.versions.node}`);
    expect(words).not.toContain('安装依赖');
    expect(code).toBe(1);
  });
});
