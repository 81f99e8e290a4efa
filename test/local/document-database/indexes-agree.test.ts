import { EJSON, ObjectId } from 'bson';
import fc from 'fast-check';
import {
  type DocumentDatabase,
  type IndexDeclaration,
  openDocumentDatabase,
} from '../../../local/document-database/database';

/** Indexes of one of two databases, which get the same documents and queries; the other has none. */
const INDEXES: IndexDeclaration[] = [
  { name: 'a', keys: [{ field: 'a', direction: 1 }], unique: false },
  { name: 'b_desc', keys: [{ field: 'b', direction: -1 }], unique: false },
  {
    name: 'a_list_b',
    keys: [
      { field: 'a', direction: 1 },
      { field: 'list', direction: 1 },
      { field: 'b', direction: -1 },
    ],
    unique: false,
  },
  {
    name: 'inner',
    keys: [
      { field: 'items.x', direction: 1 },
      { field: 'items.y', direction: -1 },
    ],
    unique: false,
  },
  {
    name: 'list_a_b',
    keys: [
      { field: 'list', direction: 1 },
      { field: 'a', direction: 1 },
      { field: 'b', direction: -1 },
    ],
    unique: false,
  },
  { name: 'deep', keys: [{ field: 'deep.value', direction: 1 }], unique: false },
];

const OBJECT_IDS = ['507f1f77bcf86cd799439011', '507f1f77bcf86cd799439012'].map((hex) => new ObjectId(hex));

// Only a few values, so that documents are often equal and queries often match.
const scalar = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 4 }) },
  { weight: 3, arbitrary: fc.constantFrom('', 'a', 'ab', '学习', 'a\u0000b', '😀', '\uffff') },
  fc.constantFrom(0.5, -0.5, 1e300, -1e-9, Number.NaN, Number.POSITIVE_INFINITY),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(new Date(0), new Date(-5), new Date(1_700_000_000_000)),
  fc.constantFrom(...OBJECT_IDS),
);
const item = fc.record({ x: scalar, y: fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })) }, { requiredKeys: [] });
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  fc.array(fc.array(scalar, { maxLength: 2 }), { maxLength: 2 }),
  item,
);
const document = fc.record(
  {
    a: value,
    b: value,
    list: fc.array(scalar, { maxLength: 3 }),
    items: fc.oneof(
      { weight: 4, arbitrary: fc.array(item, { maxLength: 3 }) },
      item,
      fc.array(fc.oneof(item, scalar, fc.array(item, { maxLength: 2 })), { maxLength: 3 }),
    ),
    deep: fc.record({ value }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
/** Scalars only, for the branches of the planner that rely on a field without arrays. */
const flatDocument = fc.record(
  { a: scalar, b: scalar, list: fc.array(scalar, { maxLength: 3 }) },
  { requiredKeys: [] },
);

const field = fc.constantFrom('a', 'b', 'list', 'items.x', 'items.y', 'items.0.x', 'list.1', 'deep.value', '_id');
const operand = fc.oneof({ weight: 6, arbitrary: scalar }, value);
const comparison = fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne'), operand);
const condition = fc.oneof(
  { weight: 3, arbitrary: operand },
  {
    weight: 3,
    arbitrary: fc.array(comparison, { minLength: 1, maxLength: 2 }).map((pairs) => Object.fromEntries(pairs)),
  },
  { weight: 3, arbitrary: fc.array(operand, { maxLength: 4 }).map((values) => ({ $in: values })) },
  fc.array(operand, { minLength: 1, maxLength: 2 }).map((values) => ({ $all: values })),
  comparison.map((pair) => ({ $elemMatch: Object.fromEntries([pair]) })),
  comparison.map((pair) => ({ $not: Object.fromEntries([pair]) })),
  fc.array(operand, { maxLength: 3 }).map((values) => ({ $nin: values })),
  fc.constantFrom(null, { $ne: null }, { $in: [null, 1] }, { $elemMatch: { $elemMatch: { x: 1 } } }),
  fc.boolean().map((exists) => ({ $exists: exists })),
);
const conditions = fc.dictionary(field, condition, { maxKeys: 3 });
const filter = fc.oneof(
  { weight: 4, arbitrary: conditions },
  fc.array(conditions, { minLength: 1, maxLength: 2 }).map((parts) => ({ $and: parts })),
  fc.array(conditions, { minLength: 1, maxLength: 2 }).map((parts) => ({ $or: parts })),
  scalar.map((x) => ({ items: { $elemMatch: { x } } })),
  scalar.map((x) => ({ $nor: [{ 'items.x': x }, { items: { $elemMatch: { y: x } } }] })),
  scalar.map((x) => ({ $expr: { $eq: ['$a', { $literal: x }] } })),
);
const sort = fc.dictionary(field, fc.constantFrom(1, -1), { maxKeys: 2 });
const query = fc.record({ filter, sort, offset: fc.nat(3), limit: fc.integer({ min: 1, max: 8 }) });

const ejson = (given: unknown): string => EJSON.stringify(given, { relaxed: false });

function open(indexes: IndexDeclaration[]): DocumentDatabase {
  const database = openDocumentDatabase({ file: ':memory:' });
  database.declare([{ name: 'things', indexes }]);
  return database;
}

function send(database: DocumentDatabase, action: string, fields: Record<string, unknown>): Record<string, unknown> {
  const { requestId, ...answer } = database.handle({
    action: `database.${action}`,
    collectionName: 'things',
    ...fields,
  });
  expect(requestId).toEqual(expect.any(String));
  return answer;
}

const get = (database: DocumentDatabase, given: { filter: object; sort: object; offset: number; limit: number }) =>
  send(database, 'getDocument', {
    query: ejson(given.filter),
    order: ejson(given.sort),
    offset: given.offset,
    limit: given.limit,
  });

describe('the same queries with and without indexes', () => {
  const indexed = open(INDEXES);
  const plain = open([]);
  afterAll(() => {
    indexed.close();
    plain.close();
  });

  const insertEverywhere = (documents: object[]): void => {
    const data = documents.map((given, at) => ejson({ _id: at, ...given }));
    for (const database of [indexed, plain]) {
      database.clear();
      if (data.length > 0) expect(send(database, 'insertDocument', { data })).not.toHaveProperty('code');
    }
  };

  it.each([
    ['mixed documents', document],
    ['documents without arrays in most fields', flatDocument],
  ])('answer the same list: %s', (_, arbitrary) => {
    // An index remembers whether its field ever held an array, so each kind of documents gets new indexes.
    indexed.declare([{ name: 'things', indexes: [] }]);
    indexed.clear();
    indexed.declare([{ name: 'things', indexes: INDEXES }]);
    fc.assert(
      fc.property(
        fc.array(arbitrary, { maxLength: 25 }),
        fc.array(query, { minLength: 4, maxLength: 8 }),
        (documents, queries) => {
          insertEverywhere(documents);
          for (const given of queries) expect(get(indexed, given)).toEqual(get(plain, given));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('answer the same after updates and removals', () => {
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 5, maxLength: 20 }),
        fc.array(fc.tuple(filter, fc.oneof(fc.constant(null), fc.record({ a: value, list: fc.array(scalar) }))), {
          maxLength: 4,
        }),
        query,
        (documents, writes, given) => {
          insertEverywhere(documents);
          for (const database of [indexed, plain]) {
            for (const [target, fields] of writes) {
              const request = { query: ejson(target), multi: true, merge: true };
              if (fields) send(database, 'modifyDocument', { ...request, data: ejson({ $set: fields }) });
              else send(database, 'removeDocument', request);
            }
          }
          expect(get(indexed, given)).toEqual(get(plain, given));
        },
      ),
      { numRuns: 80 },
    );
  });
});
