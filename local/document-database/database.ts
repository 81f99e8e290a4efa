import { randomUUID } from 'node:crypto';
import { DISK_FULL, isDiskFull } from '../disk-full';
import { DatabaseError, invalidParam, notImplemented } from './errors';
import { ACTIONS } from './operations/actions';
import { Meter } from './operations/meter';
import type { OperationContext } from './operations/operation';
import { type Request, textOf } from './request';
import { Catalogue } from './store/catalogue';
import { Connection } from './store/connection';
import { declareIndexes, type IndexDeclaration } from './store/declare-indexes';
import { History } from './store/history';
import { Writer } from './store/writer';
import { createDirectSession, type Session } from './transactions/session';
import { Transactions } from './transactions/transactions';

export type { IndexDeclaration } from './store/declare-indexes';

export interface CollectionDeclaration {
  name: string;
  indexes: IndexDeclaration[];
}

export interface OperationReport {
  action: string;
  collection: string | null;
  /** Documents read and tested, including those of lookups. */
  scanned: number;
  /** Documents that passed the search, before the later stages of an aggregate. */
  returned: number;
  usedIndex: string | null;
  ms: number;
}

export interface DocumentDatabase {
  /** One SDK request body (`{ action: 'database.…', … }`) → the JSON body that the cloud would answer, errors included. */
  handle(request: Record<string, unknown>): Record<string, unknown>;
  /**
   * Creates missing collections and makes their indexes match the declaration, existing documents included. Idempotent.
   */
  declare(collections: CollectionDeclaration[]): void;
  /** Called after each operation; returns the unsubscribe function. */
  onOperation(listener: (report: OperationReport) => void): () => void;
  /** Runs a query or a write for its report alone (documents scanned and returned, index used): nothing is written. */
  explain(request: Record<string, unknown>): OperationReport;
  /** Removes all documents and open transactions, keeps collections and indexes (cheap; for tests). */
  clear(): void;
  /**
   * Keeps collections, indexes and documents as they are now. The returned function restores them and ends open
   * transactions, as often as wanted; that ends the states that were kept later. In memory only (cheap; for tests).
   */
  keep(): () => void;
  close(): void;
}

/** `file` is a path or ':memory:'; `now` is the server's clock, ms since the epoch. */
export function openDocumentDatabase(options: { file: string; now?: () => number }): DocumentDatabase {
  const now = options.now ?? Date.now;
  const connection = new Connection(options.file);
  const catalogue = new Catalogue(connection);
  const history = new History();
  const writer = new Writer(connection, catalogue, history);
  const transactions = new Transactions(connection, writer, history, now);
  const direct = createDirectSession(connection, writer);
  const listeners = new Set<(report: OperationReport) => void>();

  const run = (request: Request, meter: Meter, toSession: (session: Session) => Session) => {
    const action = textOf(request, 'action');
    const operation = ACTIONS.get(action);
    if (!operation) throw notImplemented(`the action ${action}`);
    const isInTransaction = typeof request['transactionId'] === 'string' && request['collectionName'] !== undefined;
    const session = isInTransaction ? transactions.session(textOf(request, 'transactionId')) : direct;
    const context: OperationContext = { catalogue, transactions, session: toSession(session), meter, now: now() };
    return operation(context, request);
  };

  const measure = <T>(request: Request, work: (meter: Meter) => T): { result: T; report: OperationReport } => {
    const meter = new Meter();
    const startedAt = performance.now();
    const result = work(meter);
    return { result, report: reportOf(request, meter, performance.now() - startedAt) };
  };

  return {
    handle(request) {
      const requestId = randomUUID();
      const { result, report } = measure(request, (meter) =>
        answer(() => ({ ...run(request, meter, (session) => session), requestId }), requestId),
      );
      for (const listener of listeners) listener(report);
      return result;
    },

    declare(collections) {
      for (const { name, indexes } of collections) {
        const collection = catalogue.find(name) ?? catalogue.create(name);
        declareIndexes(connection, catalogue, collection, indexes);
      }
    },

    onOperation(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    explain(request) {
      const action = textOf(request, 'action');
      if (!EXPLAINABLE.has(action)) throw invalidParam(`${action} has no plan`);
      const withoutWrites = (session: Session): Session => ({ ...session, write: () => undefined });
      return measure(request, (meter) => run(request, meter, withoutWrites)).report;
    },

    clear() {
      connection.transaction(() => {
        for (const { table, indexes } of catalogue.all()) {
          connection.execute(`DELETE FROM ${table}`);
          for (const index of indexes) connection.execute(`DELETE FROM ${index.table}`);
        }
      });
      for (const { cache } of catalogue.all()) cache.clear();
      transactions.clear();
    },

    keep() {
      const restoreRows = connection.keep();
      const restoreCatalogue = catalogue.keep();
      const forgetChanges = history.keep();
      return () => {
        restoreRows();
        restoreCatalogue();
        for (const { cache } of forgetChanges()) cache.clear();
        transactions.clear();
      };
    },

    close() {
      listeners.clear();
      connection.close();
    },
  };
}

const EXPLAINABLE = new Set([
  'database.getDocument',
  'database.calculateDocument',
  'database.aggregateDocuments',
  'database.modifyDocument',
  'database.modifyAndReturnDoc',
  'database.removeDocument',
]);

/** Turns a `DatabaseError` into an error answer. Any other error is a bug and is thrown on. */
function answer(work: () => Record<string, unknown>, requestId: string): Record<string, unknown> {
  try {
    return work();
  } catch (error) {
    if (isDiskFull(error)) return { code: 'DATABASE_REQUEST_FAILED', message: DISK_FULL, requestId };
    if (!(error instanceof DatabaseError)) throw error;
    return { code: error.code, message: error.message, requestId };
  }
}

function reportOf(request: Request, meter: Meter, ms: number): OperationReport {
  const { action, collectionName } = request;
  return {
    action: typeof action === 'string' ? action : '',
    collection: typeof collectionName === 'string' ? collectionName : null,
    scanned: meter.scanned,
    returned: meter.returned,
    usedIndex: meter.usedIndex,
    ms,
  };
}
