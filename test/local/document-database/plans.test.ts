import { EJSON } from 'bson';
import { type DocumentDatabase, openDocumentDatabase } from '../../../local/document-database/database';

const SIZE = 3_000;
let database: DocumentDatabase;

const key = (field: string, direction: 1 | -1 = 1) => ({ field, direction });

beforeAll(() => {
  database = openDocumentDatabase({ file: ':memory:' });
  database.declare([
    {
      name: 'posts',
      indexes: [
        { name: 'feed', keys: [key('status'), key('scope'), key('order', -1)], unique: false },
        { name: 'author', keys: [key('author'), key('order')], unique: false },
        { name: 'roles', keys: [key('roles.unit')], unique: false },
        { name: 'code', keys: [key('code')], unique: true },
        { name: 'tags', keys: [key('tags'), key('status'), key('order', -1)], unique: false },
      ],
    },
    { name: 'units', indexes: [] },
  ]);
  const data = Array.from({ length: SIZE }, (_, at) =>
    EJSON.stringify({
      _id: `p${at}`,
      status: at % 10 === 0 ? 'draft' : 'published',
      // Every post is for one of 30 branches; one in five for two branches.
      scope: at % 5 === 0 ? [`u${at % 30}`, `u${(at + 1) % 30}`] : [`u${at % 30}`],
      order: at,
      author: `a${at % 100}`,
      roles: [{ unit: at, role: 'x' }],
      code: at,
      // All documents have the first tag, a third the second, one in a hundred the third.
      tags: ['all', ...(at % 3 === 0 ? ['third'] : []), ...(at % 100 === 50 ? ['rare'] : [])],
    }),
  );
  database.handle({ action: 'database.insertDocument', collectionName: 'posts', data });
  const units = Array.from({ length: 50 }, (_, at) => EJSON.stringify({ _id: `u${at}`, author: `a${at}` }));
  database.handle({ action: 'database.insertDocument', collectionName: 'units', data: units });
});
afterAll(() => database.close());

const find = (query: object, order: object = {}, limit = 20) =>
  database.explain({
    action: 'database.getDocument',
    collectionName: 'posts',
    query: EJSON.stringify(query),
    order: EJSON.stringify(order),
    limit,
  });

const feed = { status: 'published', scope: { $in: ['u1', 'u11', 'u21'] } };

it.each<[string, object, object, { usedIndex: string | null; scanned: number; returned: number }]>([
  ['an id', { _id: 'p7' }, {}, { usedIndex: '_id_', scanned: 1, returned: 1 }],
  ['ids', { _id: { $in: ['p1', 'p2', 'none'] } }, {}, { usedIndex: '_id_', scanned: 2, returned: 2 }],
  ['a page of the feed, in order', feed, { order: -1 }, { usedIndex: 'feed', scanned: 20, returned: 20 }],
  [
    'the next page',
    { ...feed, order: { $lt: 1_500 } },
    { order: -1 },
    { usedIndex: 'feed', scanned: 20, returned: 20 },
  ],
  ['the feed backwards', feed, { order: 1 }, { usedIndex: 'feed', scanned: 20, returned: 20 }],
  [
    'a range after an equality',
    { author: 'a5', order: { $gte: 1_000, $lt: 2_000 } },
    {},
    { usedIndex: 'author', scanned: 10, returned: 10 },
  ],
  [
    'conditions inside and',
    { $and: [{ author: 'a5' }, { order: { $lt: 500 } }] },
    {},
    { usedIndex: 'author', scanned: 5, returned: 5 },
  ],
  [
    'an element of a list of objects',
    { roles: { $elemMatch: { unit: 9, role: 'x' } } },
    {},
    { usedIndex: 'roles', scanned: 1, returned: 1 },
  ],
  ['an equality in expr', { $expr: { $eq: ['$code', 5] } }, {}, { usedIndex: 'code', scanned: 1, returned: 1 }],
  [
    'what has all of several values, from the entries of the rarest',
    { tags: { $all: ['all', 'third', 'rare'] }, status: { $in: ['draft', 'published'] } },
    { order: -1 },
    { usedIndex: 'tags', scanned: 30, returned: 10 },
  ],
  [
    'a page of what has values that many have',
    { tags: { $all: ['all', 'third'] }, status: 'published' },
    { order: -1 },
    { usedIndex: 'tags', scanned: 20, returned: 20 },
  ],
  ['nothing possible', { code: { $in: [] } }, {}, { usedIndex: 'code', scanned: 0, returned: 0 }],
  ['a sort alone', {}, { code: -1 }, { usedIndex: 'code', scanned: 20, returned: 20 }],
  ['a field without index', { 'roles.role': 'y' }, {}, { usedIndex: null, scanned: SIZE, returned: 0 }],
])('finds %s', (_title, query, order, expected) => {
  expect(find(query, order)).toMatchObject(expected);
});

it('returns each document once, even if several units of the reader match it', () => {
  const units = Array.from({ length: 30 }, (_, at) => `u${at}`);
  const answer = database.handle({
    action: 'database.getDocument',
    collectionName: 'posts',
    query: EJSON.stringify({ status: 'published', scope: { $in: units } }),
    order: EJSON.stringify({ order: -1 }),
    limit: 20,
  });
  const list = Object(answer['data']).list.map((text: string) => JSON.parse(text).order);
  expect(list).toEqual(
    Array.from({ length: SIZE }, (_, at) => SIZE - 1 - at)
      .filter((at) => at % 10 !== 0)
      .slice(0, 20),
  );
});

const aggregate = (collectionName: string, stages: object[]) =>
  database.explain({
    action: 'database.aggregateDocuments',
    collectionName,
    stages: stages.flatMap((stage) =>
      Object.entries(stage).map(([stageKey, value]) => ({ stageKey, stageValue: EJSON.stringify(value) })),
    ),
  });

it.each<[string, object[], { usedIndex: string | null; scanned: number; returned: number }]>([
  [
    'a leading match, sort and limit',
    [{ $match: feed }, { $sort: { order: -1 } }, { $limit: 5 }],
    { usedIndex: 'feed', scanned: 5, returned: 5 },
  ],
  [
    'a lookup by primary key',
    [{ $match: { code: 5 } }, { $lookup: { from: 'units', localField: 'scope', foreignField: '_id', as: 'units' } }],
    { usedIndex: 'code', scanned: 3, returned: 3 },
  ],
  [
    'a lookup by a pipeline, planned for each document',
    [
      { $match: { _id: { $in: ['p1', 'p2'] } } },
      {
        $lookup: {
          from: 'posts',
          let: { one: '$code' },
          pipeline: [{ $match: { $expr: { $eq: ['$code', '$$one'] } } }],
          as: 'same',
        },
      },
    ],
    { usedIndex: '_id_', scanned: 4, returned: 4 },
  ],
])('plans %s', (_title, stages, expected) => {
  expect(aggregate('posts', stages)).toMatchObject(expected);
});

it('reports each operation to its listeners', () => {
  const reports: unknown[] = [];
  const stop = database.onOperation((report) => reports.push(report));
  const request = { action: 'database.getDocument', collectionName: 'posts', query: '{"_id":"p1"}' };
  database.handle(request);
  stop();
  database.handle(request);
  expect(reports).toEqual([
    {
      action: 'database.getDocument',
      collection: 'posts',
      scanned: 1,
      returned: 1,
      usedIndex: '_id_',
      ms: expect.any(Number),
    },
  ]);
});

it('explains an update without making it', () => {
  const request = {
    collectionName: 'posts',
    query: '{"author":"a5"}',
    multi: true,
    merge: true,
    data: '{"$set":{"x":1}}',
  };
  expect(database.explain({ action: 'database.modifyDocument', ...request })).toMatchObject({
    usedIndex: 'author',
    scanned: 30,
  });
  expect(find({ x: 1 })).toMatchObject({ returned: 0 });
});

describe('declare', () => {
  it('builds, replaces and drops indexes on existing documents', () => {
    const local = openDocumentDatabase({ file: ':memory:' });
    const declare = (indexes: Parameters<typeof local.declare>[0][number]['indexes']) =>
      local.declare([{ name: 'c', indexes }]);
    const usedFor = (query: string) =>
      local.explain({ action: 'database.getDocument', collectionName: 'c', query }).usedIndex;
    declare([]);
    local.handle({
      action: 'database.insertDocument',
      collectionName: 'c',
      data: ['{"a":[1,2],"b":1}', '{"a":1,"b":2}'],
    });
    declare([{ name: 'by', keys: [key('a')], unique: false }]);
    expect([usedFor('{"a":2}'), usedFor('{"b":2}')]).toEqual(['by', null]);
    declare([{ name: 'by', keys: [key('b')], unique: true }]);
    expect([usedFor('{"a":2}'), usedFor('{"b":2}')]).toEqual([null, 'by']);
    expect(() => declare([{ name: 'one', keys: [key('a')], unique: true }])).toThrow('duplicate key');
    expect(usedFor('{"b":2}')).toBe('by');
    declare([]);
    expect(usedFor('{"b":2}')).toBeNull();
    local.close();
  });
});
