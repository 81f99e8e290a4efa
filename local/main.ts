import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { startLocalCloudBase } from './local-cloudbase';
import { StartError } from './start-error';

const DEFAULT_PORT = 8787;

/** The local cloud as a process, started in the project's folder. */
async function main(): Promise<void> {
  const cloud = await startLocalCloudBase({
    port: readPort(process.env['PORT']),
    host: process.env['HOST'] || '127.0.0.1',
    hosts: readList(process.env['WEIKETANG_HOSTS']),
    proxies: readList(process.env['WEIKETANG_PROXIES']),
    dataDir: resolve(process.env['WEIKETANG_DATA'] || '.data'),
    functionsDir: resolve('dist/cloudfunctions'),
    collectionsFile: existing('dist/collections.json'),
    hostingDir: resolve('dist/h5'),
    cloudbaserc: existing('cloudbaserc.json'),
    envVariables: process.env,
    watch: process.env['WEIKETANG_WATCH'] === '1',
    log: (line) => console.log(line),
  });
  console.log(`本地云已启动：${cloud.url}`);

  // In the cloud a forgotten promise ends only its own function instance; here it must not end the whole process.
  process.on('unhandledRejection', (reason) => console.error('[unhandled rejection]', reason));
  process.on('uncaughtException', (error) => console.error('[uncaught exception]', error));

  let isClosing = false;
  const stop = () => {
    if (isClosing) return;
    isClosing = true;
    cloud.close().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return DEFAULT_PORT;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartError(`PORT 不是端口号：${value}`);
  return port;
}

const readList = (value: string | undefined): string[] =>
  (value ?? '').split(',').flatMap((part) => part.trim().toLowerCase() || []);

function existing(path: string): string | undefined {
  return existsSync(path) ? resolve(path) : undefined;
}

function fail(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    console.error(`端口 ${process.env['PORT'] || DEFAULT_PORT} 已被占用，可以用 PORT=8788 换一个`);
  else console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}

main().catch(fail);
