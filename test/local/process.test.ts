import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import tcb from '@cloudbase/node-sdk';
import { adminKeyOf } from '../../local/auth/data-secret';
import { projectRoot, temporaryFolder } from './support/test-cloud';

/** The local cloud as people start it: its bundle, in a folder with its own dist/. */
describe('the local cloud as a process', () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const started: ChildProcess[] = [];

  beforeAll(() => {
    execFileSync(process.execPath, [join(projectRoot, 'scripts/build-local.mjs'), '--out', join(folder, 'dist')]);
    mkdirSync(join(folder, 'dist', 'cloudfunctions'));
    writeFileSync(join(folder, 'dist', 'collections.json'), JSON.stringify([{ name: 'notes', indexes: [] }]));
  });
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
  });

  function spawnCloud(variables: Record<string, string> = {}): ChildProcess {
    const child = spawn(process.execPath, [join(folder, 'dist/local/main.js')], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        NODE_PATH: join(projectRoot, 'node_modules'),
        PORT: '0',
        WEIKETANG_DATA: data,
        ...variables,
      },
    });
    started.push(child);
    return child;
  }

  async function firstLine(stream: NodeJS.ReadableStream | null): Promise<string> {
    if (stream === null) throw new Error('The child has no such stream');
    for await (const line of createInterface(stream)) return line;
    throw new Error('The child said nothing');
  }

  async function startCloud(): Promise<{ child: ChildProcess; url: string }> {
    const child = spawnCloud();
    const [url] = /http:\S+/.exec(await firstLine(child.stdout)) ?? [];
    if (url === undefined) throw new Error('The child printed no address');
    return { child, url };
  }

  /** As an operator gets it: from the secret of the data folder. */
  const adminKey = () => adminKeyOf(readFileSync(join(data, 'secret'), 'utf8'));

  const notesAt = (url: string) =>
    tcb
      .init({ env: 'weiketang-local', serviceUrl: `${url}/admin`, secretId: adminKey(), secretKey: 'any' })
      .database()
      .collection('notes');

  test('loses no acknowledged write when it is killed while writing', async () => {
    const { child, url } = await startCloud();
    const notes = notesAt(url);
    const acknowledged = new Set<string>();

    async function writeUntilItDies(writer: number): Promise<void> {
      for (let n = 0; ; n += 1) {
        const _id = `${writer}-${n}`;
        try {
          await notes.add({ _id, text: '学'.repeat(200) });
        } catch {
          // The process was killed: this write was not acknowledged.
          return;
        }
        acknowledged.add(_id);
        if (acknowledged.size === 200) child.kill('SIGKILL');
      }
    }
    await Promise.all([0, 1, 2, 3].map(writeUntilItDies));
    expect(acknowledged.size).toBeGreaterThanOrEqual(200);

    const restarted = await startCloud();
    const { data: found } = await notesAt(restarted.url).limit(1_000).get();
    const ids = new Set(found.map((note: { _id: string }) => note._id));
    expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
    restarted.child.kill('SIGKILL');
  });

  test('stops on SIGTERM and leaves its data', async () => {
    const { child, url } = await startCloud();
    await notesAt(url).add({ _id: 'kept' });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    const restarted = await startCloud();
    expect((await notesAt(restarted.url).doc('kept').get()).data).toMatchObject([{ _id: 'kept' }]);
    restarted.child.kill('SIGKILL');
  });

  test.each([
    ['its port is taken', (port: string) => ({ PORT: port }), '已被占用'],
    ['its port is no port', () => ({ PORT: 'here' }), 'PORT 不是端口号：here'],
  ])('says in one line that %s', async (_what, variables, message) => {
    const { child, url } = await startCloud();
    const second = spawnCloud({ ...variables(new URL(url).port), WEIKETANG_DATA: join(folder, 'other') });
    const [line, [code]] = await Promise.all([firstLine(second.stderr), once(second, 'exit')]);
    expect(line).toContain(message);
    expect(code).toBe(1);
    child.kill('SIGKILL');
  });
});
