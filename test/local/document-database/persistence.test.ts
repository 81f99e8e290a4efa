import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import Database from 'libsql';
import { type DocumentDatabase, openDocumentDatabase } from '../../../local/document-database/database';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'document-database-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const unique = { name: 'n', keys: [{ field: 'n', direction: 1 as const }], unique: true };
const lists = { name: 'list', keys: [{ field: 'list', direction: 1 as const }], unique: false };

const request = (database: DocumentDatabase, action: string, fields: object) =>
  database.handle({ action: `database.${action}`, collectionName: 'c', ...fields });

const ids = (database: DocumentDatabase, query = '{}'): string[] => {
  const { list } = Object(request(database, 'getDocument', { query, limit: 1_000 })['data']);
  return list.map((text: string) => JSON.parse(text)._id);
};

it('keeps documents, collections and indexes over a restart', () => {
  const file = join(folder, 'db.sqlite');
  const first = openDocumentDatabase({ file });
  first.declare([{ name: 'c', indexes: [unique, lists] }]);
  request(first, 'insertDocument', { data: ['{"_id":"a","n":1,"list":[1,9]}', '{"_id":"b","n":2,"list":5}'] });
  first.close();

  const second = openDocumentDatabase({ file });
  expect(ids(second, '{"n":2}')).toEqual(['b']);
  expect(request(second, 'insertDocument', { data: ['{"n":1}'] })).toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' });
  // No single element of the first list is between 4 and 6: the index still knows that the field holds lists.
  expect(ids(second, '{"list":{"$gt":4,"$lt":6}}')).toEqual(['a', 'b']);
  expect(second.explain({ action: 'database.getDocument', collectionName: 'c', query: '{"n":2}' }).usedIndex).toBe('n');
  second.close();
});

it('builds the indexes of an older version again, whose entries mean other values', () => {
  const file = join(folder, 'db.sqlite');
  const nested = { name: 'x', keys: [{ field: 'items.x', direction: 1 as const }], unique: false };
  const first = openDocumentDatabase({ file });
  first.declare([{ name: 'c', indexes: [unique, nested] }]);
  request(first, 'insertDocument', { data: ['{"_id":"a","n":1,"items":[{"x":1},{"y":1}]}', '{"_id":"b","n":2}'] });
  first.close();
  // As the older version left it: without an entry for the element that lacks the field, and with one of a document
  // that does not exist any more.
  const raw = new Database(file);
  raw.exec("DELETE FROM entries_2 WHERE k0 = x'10' AND seq = 1; INSERT INTO entries_2 VALUES (x'10', 99)");
  raw.exec('PRAGMA user_version = 0');
  raw.close();

  const second = openDocumentDatabase({ file });
  expect(ids(second, '{"items.x":null}')).toEqual(['a', 'b']);
  second.declare([{ name: 'c', indexes: [unique, nested] }]);
  expect(ids(second, '{"items.x":null}')).toEqual(['a', 'b']);
  expect(
    second.explain({ action: 'database.getDocument', collectionName: 'c', query: '{"items.x":null}' }).usedIndex,
  ).toBe('x');
  expect(request(second, 'insertDocument', { data: ['{"n":1}'] })).toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' });
  second.close();
});

it('undoes a refused write also in memory', () => {
  const database = openDocumentDatabase({ file: ':memory:' });
  database.declare([{ name: 'c', indexes: [unique, lists] }]);
  request(database, 'insertDocument', { data: ['{"_id":"a","n":1}'] });
  const refused = request(database, 'insertDocument', { data: ['{"_id":"b","n":2,"list":[1]}', '{"_id":"c","n":1}'] });
  expect(refused).toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' });
  request(database, 'insertDocument', { data: ['{"_id":"d","n":2}'] });
  expect(ids(database)).toEqual(['a', 'd']);
  database.close();
});

it('clears documents and open transactions, and keeps the indexes', () => {
  const database = openDocumentDatabase({ file: ':memory:' });
  database.declare([{ name: 'c', indexes: [unique] }]);
  request(database, 'insertDocument', { data: ['{"_id":"a","n":1}'] });
  const { transactionId } = database.handle({ action: 'database.startTransaction' });
  database.clear();
  expect(ids(database)).toEqual([]);
  expect(database.handle({ action: 'database.commitTransaction', transactionId })).toMatchObject({
    code: 'DATABASE_TRANSACTION_FAIL',
  });
  request(database, 'insertDocument', { data: ['{"_id":"b","n":1}'] });
  expect(request(database, 'insertDocument', { data: ['{"n":1}'] })).toMatchObject({
    code: 'DATABASE_DUPLICATE_WRITE',
  });
  database.close();
});

/** A program that writes documents one by one and prints each that is acknowledged. */
const WRITER = `
  import { writeSync } from 'node:fs';
  import { openDocumentDatabase } from './database';
  const database = openDocumentDatabase({ file: process.argv[2] });
  database.declare([{ name: 'c', indexes: [{ name: 'n', keys: [{ field: 'n', direction: 1 }], unique: true }] }]);
  for (let n = 0; ; n += 1) {
    database.handle({ action: 'database.insertDocument', collectionName: 'c', data: [JSON.stringify({ _id: String(n), n })] });
    writeSync(1, n + '\\n');
  }
`;

it('has every acknowledged write after SIGKILL', async () => {
  const bundle = join(folder, 'writer.cjs');
  buildSync({
    stdin: { contents: WRITER, resolveDir: join(__dirname, '../../../local/document-database'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    external: ['libsql'],
    outfile: bundle,
  });
  const file = join(folder, 'db.sqlite');
  const child = spawn(process.execPath, [bundle, file], {
    env: { ...process.env, NODE_PATH: join(__dirname, '../../../node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8');
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.stdout.on('data', (text: string) => {
    output += text;
    if (output.split('\n').length > 50) child.kill('SIGKILL');
  });
  await ended;

  const acknowledged = output.split('\n').filter((line) => line !== '');
  const database = openDocumentDatabase({ file });
  const total = Object(request(database, 'calculateDocument', { query: '{}' })['data']).total;
  expect(acknowledged.length).toBeGreaterThanOrEqual(50);
  // One more may have been written without having been acknowledged.
  expect([acknowledged.length, acknowledged.length + 1]).toContain(total);
  expect(database.explain({ action: 'database.getDocument', collectionName: 'c', query: '{"n":49}' })).toMatchObject({
    usedIndex: 'n',
    returned: 1,
  });
  database.close();
});
