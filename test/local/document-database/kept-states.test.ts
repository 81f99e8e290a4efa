import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DocumentDatabase, openDocumentDatabase } from '../../../local/document-database/database';

const NAME_INDEX = { name: 'name', keys: [{ field: 'name', direction: 1 as const }], unique: true };

let database: DocumentDatabase;
beforeEach(() => {
  database = openDocumentDatabase({ file: ':memory:' });
  database.declare([{ name: 'people', indexes: [NAME_INDEX] }]);
  expect(insert({ _id: 'a', name: 'Li' })).toMatchObject({ data: { insertedIds: ['a'] } });
});
afterEach(() => database.close());

const insert = (document: Record<string, unknown>, transactionId?: string) =>
  database.handle({
    action: 'database.insertDocument',
    collectionName: 'people',
    data: [JSON.stringify(document)],
    ...(transactionId === undefined ? {} : { transactionId }),
  });
const people = (query: Record<string, unknown> = {}): unknown =>
  database.handle({ action: 'database.getDocument', collectionName: 'people', query: JSON.stringify(query) })['data'];
const rename = (_id: string, name: unknown) =>
  database.handle({
    action: 'database.modifyDocument',
    collectionName: 'people',
    query: JSON.stringify({ _id }),
    data: JSON.stringify({ name }),
    upsert: true,
  });

const list = (...documents: unknown[]) => ({ list: documents.map((document) => JSON.stringify(document)) });

test('a kept state comes back after inserts, changes and removals, as often as wanted', () => {
  const restore = database.keep();
  for (let round = 0; round < 3; round += 1) {
    insert({ _id: 'b', name: `Wang ${round}` });
    rename('a', 'Zhao');
    expect(people({ name: 'Zhao' })).toMatchObject(list({ _id: 'a', name: 'Zhao' }));
    database.clear();
    restore();
    expect(people()).toMatchObject(list({ _id: 'a', name: 'Li' }));
    expect(people({ name: 'Li' })).toMatchObject(list({ _id: 'a', name: 'Li' }));
    expect(people({ name: 'Zhao' })).toMatchObject(list());
  }
});

test('a refused write leaves nothing, and unique values are free again after the restoring', () => {
  const restore = database.keep();
  expect(insert({ _id: 'b', name: 'Li' })).toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' });
  insert({ _id: 'b', name: 'Wang' });
  restore();
  expect(insert({ _id: 'c', name: 'Wang' })).not.toHaveProperty('code');
  expect(people()).toMatchObject(list({ _id: 'a', name: 'Li' }, { _id: 'c', name: 'Wang' }));
});

test('an index again knows that no document has a list', () => {
  const restore = database.keep();
  rename('a', ['Li', 'Zhang']);
  restore();
  rename('a', 'Wu');
  expect(people({ name: { $gte: 'W', $lt: 'X' } })).toMatchObject(list({ _id: 'a', name: 'Wu' }));
});

test('collections that were added later are gone, and open transactions have ended', () => {
  const restore = database.keep();
  database.declare([{ name: 'later', indexes: [] }]);
  const { transactionId } = database.handle({ action: 'database.startTransaction' });
  restore();
  expect(database.handle({ action: 'database.getDocument', collectionName: 'later', query: '{}' })).toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  });
  expect(insert({ _id: 'z', name: 'Z' }, String(transactionId))).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
});

test('restoring an earlier state ends the later ones', () => {
  const restoreFirst = database.keep();
  insert({ _id: 'b', name: 'Wang' });
  const restoreSecond = database.keep();
  insert({ _id: 'c', name: 'Zhao' });
  restoreSecond();
  expect(people()).toMatchObject(list({ _id: 'a', name: 'Li' }, { _id: 'b', name: 'Wang' }));
  restoreFirst();
  expect(people()).toMatchObject(list({ _id: 'a', name: 'Li' }));
  expect(restoreSecond).toThrow('an earlier state was restored');
});

test('a database in a file refuses: what it acknowledges must be on the disk', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weiketang-test-'));
  const onDisk = openDocumentDatabase({ file: path.join(folder, 'documents.sqlite') });
  try {
    expect(() => onDisk.keep()).toThrow('in memory only');
  } finally {
    onDisk.close();
    rmSync(folder, { recursive: true });
  }
});
