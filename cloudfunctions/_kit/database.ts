import { setTimeout as wait } from 'node:timers/promises';
import { type Sdk, sdk } from './cloudbase';
import type { DeclaredCollection, Stored } from './collection';

export type { Stored } from './collection';

type Where = Record<string, unknown>;
type SdkDatabase = ReturnType<Sdk['database']>;
/** An operator that changes a field: `command().inc(1)`. */
type ChangeOperator = ReturnType<SdkDatabase['command']['inc']>;
type FieldsOf<Doc> = Doc extends unknown ? keyof Doc : never;
type ValueOf<Doc, Field> = Doc extends unknown ? (Field extends keyof Doc ? Doc[Field] : never) : never;
type PartsOf<Doc> = { readonly [Field in FieldsOf<Doc>]?: ValueOf<Doc, Field> };
/**
 * Fields to replace as a whole, or operators. `'answers.q1'` addresses a field inside a document; its type is not
 * checked.
 */
export type Changes<Doc> = { readonly [Field in FieldsOf<Doc>]?: ValueOf<Doc, Field> | ChangeOperator } & {
  readonly [path: `${string}.${string}`]: unknown;
};
/**
 * A pipeline stage with MongoDB's own operators: `$in`, `$gte`. The SDK passes it on unchanged, so `command` does not
 * work here.
 */
export type Stage = {
  [Name in 'match' | 'lookup' | 'group' | 'project' | 'sort' | 'limit' | 'unwind' | 'addFields' | 'sample']?: unknown;
};

export interface QueryOptions {
  orderBy?: readonly (readonly [field: string, direction: 'asc' | 'desc'])[];
  /** At most 1,000; default 100. */
  limit?: number;
  fields?: readonly string[];
}

/** The operations of a transaction. The cloud's transactions read and change single documents. */
export interface TransactionCollection<Doc extends Stored, Kept extends Stored = Doc> {
  find(id: string): Promise<Kept | null>;
  /** Writes the whole document, whether it exists or not. */
  put(doc: Doc): Promise<void>;
  /** Documents that are not there yet, in one request. */
  addMany(docs: readonly Doc[]): Promise<void>;
  update(id: string, changes: Changes<Doc>): Promise<void>;
  /** Changes the document if it still is as `expected`, and gives it as it is then; null if it is not, or is not there. */
  updateIf(id: string, expected: Where, changes: Changes<Doc>): Promise<Kept | null>;
  remove(id: string): Promise<void>;
}

export interface Collection<Doc extends Stored, Kept extends Stored = Doc> {
  find(id: string): Promise<Kept | null>;
  query(where: Where, options?: QueryOptions): Promise<Kept[]>;
  /** `Row` is the part of a document that the requested `fields` leave. */
  query<Row extends PartsOf<Kept>>(where: Where, options: QueryOptions): Promise<Row[]>;
  count(where: Where): Promise<number>;
  /** Adds the document unless its id is taken; resolves to whether it was added. */
  add(doc: Doc): Promise<boolean>;
  /**
   * Adds all documents in one request. Resolves to false if one of the ids is taken; some of the others may have been
   * added.
   */
  addMany(docs: readonly Doc[]): Promise<boolean>;
  put(doc: Doc): Promise<void>;
  /** Removes all matches; resolves to their number. A condition that is met by everything is refused. */
  removeWhere(where: Where): Promise<number>;
  /** Changes all matches, each atomically; resolves to their number. Refuses what `removeWhere` refuses. */
  updateWhere(where: Where, changes: Changes<Doc>): Promise<number>;
  aggregate<Row>(...stages: Stage[]): Promise<Row[]>;
}

export interface Transaction {
  in<Doc extends Stored, Kept extends Stored>(
    collection: DeclaredCollection<Doc, Kept>,
  ): TransactionCollection<Doc, Kept>;
}

export interface Database {
  in<Doc extends Stored, Kept extends Stored>(collection: DeclaredCollection<Doc, Kept>): Collection<Doc, Kept>;
  /**
   * Runs `work` so that either all its writes happen or none. It runs again after a write conflict, so it must not send
   * messages or draw ids. Returning commits the writes; to discard them, throw.
   */
  transaction<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value>;
  /** Number of database requests so far. */
  requests(): number;
}

/** The SDK's operators for queries and updates. */
export const command = (): SdkDatabase['command'] => sdk().database().command;

type SdkTransaction = Awaited<ReturnType<SdkDatabase['startTransaction']>>;

/** A transaction that meets a conflict begins again this often, after a random wait that doubles. */
const MOST_RETRIES = 7;
const FIRST_WAIT = 10;

/**
 * Limit for a query, also added to every pipeline: without a limit the cloud cuts a pipeline's result short silently.
 */
const MOST_ROWS = 1000;

interface SdkAnswer {
  code?: unknown;
  message?: unknown;
}

export class DatabaseError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** Some SDK calls throw on an error code and some return it. This makes all of them throw. */
async function checked<Answer extends object>(answer: Promise<Answer>): Promise<Answer> {
  const settled: Answer & SdkAnswer = await answer;
  if (typeof settled.code === 'string' && settled.code !== '') {
    throw new DatabaseError(settled.code, String(settled.message ?? ''));
  }
  return settled;
}

const isDuplicate = (error: unknown): boolean =>
  error instanceof Error &&
  /DATABASE_DUPLICATE_WRITE|E11000|duplicate key/i.test(`${errorCode(error)} ${error.message}`);

const errorCode = (error: object): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

/** Whether a transaction met a conflict at every attempt. Nothing was written, and it may be tried again later. */
export const isWriteConflict = (error: unknown): boolean =>
  error instanceof Error && errorCode(error) === 'DATABASE_TRANSACTION_CONFLICT';

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * Where the SDK drops what is undefined: a condition loses a limit, and with its last one it means every document. In a
 * list, undefined even becomes null, which meets every document without the field. Commands keep their values in
 * `operands`, so they are looked through as objects.
 */
function hasUndefined(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof RegExp) return false;
  return Object.values(value).some(hasUndefined);
}

/** A condition of a read: nothing in it may be undefined. `{}` reads everything, on purpose. */
function definite(where: Where): Where {
  if (typeof where !== 'object' || where === null || hasUndefined(where)) {
    throw new DatabaseError('INVALID_PARAM', 'a condition, or a value in it, is undefined');
  }
  return where;
}

/** A condition of a write says which documents, and `{ field: {} }` says as little as `{}`. */
function narrowing(where: Where): Where {
  const isNarrow = Object.values(definite(where)).some((value) => !isPlainObject(value) || !isEmpty(value));
  if (!isNarrow) throw new DatabaseError('INVALID_PARAM', 'a write needs a condition, this one is met by everything');
  return where;
}

const isEmpty = (value: Record<string, unknown>): boolean =>
  Object.values(value).every((inner) => isPlainObject(inner) && isEmpty(inner));

/** The SDK sends an undefined or empty id as no condition at all: the first document would be read or changed. */
function definiteId(id: string): string {
  if (typeof id !== 'string' || id === '') throw new DatabaseError('INVALID_PARAM', 'the id of a document is missing');
  return id;
}

/** The SDK merges nested objects field by field. This makes a change replace them instead. */
const replacing = (changes: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(changes).map(([field, value]) => [field, isPlainObject(value) ? command().set(value) : value]),
  );

const withoutId = <Doc extends Stored>({ _id, ...rest }: Doc): Omit<Doc, '_id'> => rest;

/** Opens the database for one invocation. */
export function openDatabase(): Database {
  let requests = 0;
  const database = sdk().database();
  const counted = <Answer extends object>(answer: Promise<Answer>): Promise<Answer> => {
    requests += 1;
    return checked(answer);
  };

  const isAdded = async (answer: Promise<object>): Promise<boolean> => {
    try {
      await counted(answer);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  };

  return {
    requests: () => requests,

    in<Doc extends Stored, Kept extends Stored>({ name }: DeclaredCollection<Doc, Kept>): Collection<Doc, Kept> {
      const target = database.collection(name);
      return {
        async find(id) {
          const { data } = await counted(target.doc(definiteId(id)).get());
          return data[0] ?? null;
        },
        async query<Row>(where: Where, { orderBy = [], limit, fields }: QueryOptions = {}): Promise<Row[]> {
          let query = target.where(definite(where));
          for (const [field, direction] of orderBy) query = query.orderBy(field, direction);
          if (limit !== undefined) query = query.limit(limit);
          if (fields) query = query.field(Object.fromEntries(fields.map((field) => [field, true])));
          return (await counted(query.get())).data;
        },
        async count(where) {
          return (await counted(target.where(definite(where)).count())).total ?? 0;
        },
        async add(doc) {
          return isAdded(target.add(doc));
        },
        async addMany(docs) {
          return isAdded(target.add([...docs]));
        },
        async put(doc) {
          await counted(target.doc(definiteId(doc._id)).set(withoutId(doc)));
        },
        async removeWhere(where) {
          return Number((await counted<{ deleted?: unknown }>(target.where(narrowing(where)).remove())).deleted ?? 0);
        },
        async updateWhere(where, changes) {
          return (await counted(target.where(narrowing(where)).update(replacing(changes)))).updated ?? 0;
        },
        async aggregate<Row>(...stages: Stage[]): Promise<Row[]> {
          const pipeline = target.aggregate();
          for (const stage of [...stages, { limit: MOST_ROWS }]) {
            for (const [key, value] of Object.entries(stage)) {
              if (key === 'match') definite(value as Where);
              pipeline._pipe(key, value);
            }
          }
          const { data } = await counted<{ data: Row[] }>(pipeline.end());
          return data;
        },
      };
    },

    async transaction<Value>(work: (transaction: Transaction) => Promise<Value>): Promise<Value> {
      const attempt = async (started: SdkTransaction): Promise<Value> => {
        requests += 2; // start and commit
        return work({
          in: <Doc extends Stored, Kept extends Stored>({
            name,
          }: DeclaredCollection<Doc, Kept>): TransactionCollection<Doc, Kept> => {
            const target = started.collection(name);
            return {
              async find(id) {
                const { data } = await counted<{ data: unknown }>(target.doc(definiteId(id)).get());
                return (Array.isArray(data) ? (data[0] ?? null) : data) as Kept | null;
              },
              async put(doc) {
                await counted(target.doc(definiteId(doc._id)).set(withoutId(doc)));
              },
              async addMany(docs) {
                await counted(target.add([...docs]));
              },
              async update(id, changes) {
                await counted(target.doc(definiteId(id)).update(replacing(changes)));
              },
              async updateIf(id, expected, changes) {
                const where = { ...definite(expected), _id: definiteId(id) };
                const changed = target.where(where).updateAndReturn(replacing(changes));
                return (await counted<{ doc: Kept | null }>(changed)).doc;
              },
              async remove(id) {
                await counted(target.doc(definiteId(id)).remove());
              },
            };
          },
        });
      };
      // A conflict comes at the write, while the other transaction still runs: to begin again at once, as the SDK does,
      // would only meet it again.
      for (let round = 0; ; round += 1) {
        try {
          return await database.runTransaction(attempt, 0);
        } catch (error) {
          if (!isWriteConflict(error) || round === MOST_RETRIES) throw error;
          await wait(Math.random() * FIRST_WAIT * 2 ** round);
        }
      }
    },
  };
}
