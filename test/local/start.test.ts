import { spawn } from 'node:child_process';
import {
  closeSync,
  cpSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { lockDataFolder } from '../../local/data-lock';
import { openDocumentDatabase } from '../../local/document-database/database';
import { Connection } from '../../local/document-database/store/connection';
import { startTestCloud, temporaryFolder } from './support/test-cloud';

/** A data folder with 4 MB of documents, closed; the cases get copies. */
const used = temporaryFolder();

beforeAll(async () => {
  const cloud = await startTestCloud({}, { dataDir: used });
  cloud.database.declare([{ name: 'notes', indexes: [] }]);
  await cloud.auth.createAccount('m001', 'weiketang');
  const data = Array.from({ length: 40 }, (_, n) => JSON.stringify({ _id: `${n}`, text: '学'.repeat(35_000) }));
  cloud.database.handle({ action: 'database.insertDocument', collectionName: 'notes', data });
  await cloud.close();
});

function copyOfUsed(): string {
  const dataDir = temporaryFolder();
  cpSync(used, dataDir, { recursive: true });
  return dataDir;
}

function overwrite(file: string, from: number, bytes: number): void {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, Buffer.alloc(bytes, 0x5a), 0, bytes, from);
  closeSync(descriptor);
}

describe('a start on a damaged data folder', () => {
  const documents = 'documents.sqlite';
  test.each<[string, string, (file: string) => void, RegExp]>([
    ['an empty secret', 'secret', (file) => writeFileSync(file, ''), /密钥文件是空的/],
    ['a secret of blanks', 'secret', (file) => writeFileSync(file, ' \n'), /密钥文件是空的/],
    ['half a secret', 'secret', (file) => truncateSync(file, 20), /密钥文件已损坏/],
    ['a secret of something else', 'secret', (file) => writeFileSync(file, 'x'.repeat(64)), /密钥文件已损坏/],
    ['empty documents', documents, (file) => truncateSync(file, 0), /文档的数据库是空的/],
    [
      '2 MB of the documents overwritten',
      documents,
      (file) => overwrite(file, 1_000_000, 2_000_000),
      /文档的数据库已损坏/,
    ],
    ['the beginning of the documents overwritten', documents, (file) => overwrite(file, 0, 100), /文档的数据库已损坏/],
    ['half of the documents', documents, (file) => truncateSync(file, statSync(file).size / 2), /文档的数据库已损坏/],
    [
      'no database at all',
      documents,
      (file) => writeFileSync(file, 'not a database'.repeat(1_000)),
      /文档的数据库已损坏/,
    ],
    ['empty accounts', 'accounts.sqlite', (file) => truncateSync(file, 0), /账号的数据库是空的/],
    ['accounts overwritten', 'accounts.sqlite', (file) => overwrite(file, 4_096, 4_096), /账号的数据库已损坏/],
  ])('names %s, its place and what to do, and changes nothing', async (_what, name, damage, message) => {
    const dataDir = copyOfUsed();
    const file = join(dataDir, name);
    damage(file);
    const before = readFileSync(file);
    const refusal = await startTestCloud({}, { dataDir }).then(
      (cloud) => cloud.close(),
      (error) => error,
    );
    expect(refusal).toMatchObject({ name: 'StartError', message: expect.stringMatching(message) });
    expect(refusal).toHaveProperty('message', expect.stringContaining(file));
    expect(readFileSync(file).equals(before)).toBe(true);
    lockDataFolder(dataDir).release();
  });

  test('takes a folder that is whole', async () => {
    const dataDir = copyOfUsed();
    const cloud = await startTestCloud({}, { dataDir });
    expect((await cloud.sdk.database().collection('notes').count()).total).toBe(40);
    await cloud.close();
  });
});

describe('a second cloud on the same data folder', () => {
  test('is refused with a sentence that names the first, until that has ended', async () => {
    const dataDir = temporaryFolder();
    const first = await startTestCloud({}, { dataDir });
    const second = startTestCloud({}, { dataDir });
    await expect(second).rejects.toMatchObject({ name: 'StartError' });
    await expect(second).rejects.toThrow(`进程 ${process.pid}，${first.url}`);
    await expect(second).rejects.toThrow('WEIKETANG_DATA');
    await first.close();
    expect(readdirSync(dataDir)).not.toContain('running.json');
    await (await startTestCloud({}, { dataDir })).close();
  });

  test('is taken when the first was killed, whatever that has left behind', async () => {
    const dataDir = temporaryFolder();
    const holding = `
      const Database = require('libsql');
      new Database(${JSON.stringify(join(dataDir, 'lock.sqlite'))}).exec('BEGIN EXCLUSIVE');
      console.log('held');
      setInterval(() => {}, 1000);
    `;
    const child = spawn(process.execPath, ['-e', holding], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(() => lockDataFolder(dataDir)).toThrow('它还在启动');
    writeFileSync(join(dataDir, 'running.json'), JSON.stringify({ pid: child.pid, url: 'http://127.0.0.1:1' }));
    expect(() => lockDataFolder(dataDir)).toThrow(`进程 ${child.pid}，http://127.0.0.1:1`);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    lockDataFolder(dataDir).release();
  });
});

describe('a full disk', () => {
  test('is named by the database, which goes on when there is room again', () => {
    let pages = 0;
    const { transaction } = Connection.prototype;
    jest.spyOn(Connection.prototype, 'transaction').mockImplementation(function (this: Connection, work) {
      this.execute(`PRAGMA max_page_count = ${pages || 1_000_000}`);
      return transaction.call(this, work) as ReturnType<typeof work>;
    });
    const database = openDocumentDatabase({ file: join(temporaryFolder(), 'documents.sqlite') });
    database.declare([{ name: 'notes', indexes: [] }]);
    const add = (id: string) =>
      database.handle({
        action: 'database.insertDocument',
        collectionName: 'notes',
        data: [JSON.stringify({ _id: id, text: 'x'.repeat(100_000) })],
      });
    expect(add('a')).not.toHaveProperty('code');
    pages = 1;
    const refused = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('The disk is full') };
    expect(add('b')).toMatchObject(refused);
    expect(add('b')).toMatchObject(refused);
    pages = 0;
    expect(add('b')).not.toHaveProperty('code');
    const count = { action: 'database.calculateDocument', collectionName: 'notes', query: '{}', queryType: 'WHERE' };
    expect(database.handle(count)).toMatchObject({ data: { total: 2 } });
    database.close();
    jest.restoreAllMocks();
  });
});
