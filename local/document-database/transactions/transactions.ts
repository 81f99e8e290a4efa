import { randomUUID } from 'node:crypto';
import { encode } from '../ejson';
import { DatabaseError } from '../errors';
import type { Collection, StoredDocument } from '../store/collection';
import type { Connection } from '../store/connection';
import type { History } from '../store/history';
import { readByKey } from '../store/read-documents';
import { type Overlay, refuseDuplicate } from '../store/unique';
import type { Change, Writer } from '../store/writer';
import { createSession, type Session } from './session';

/** An abandoned transaction ends this many ms after its start. */
const LIFETIME = 60_000;

interface Transaction {
  id: string;
  startedAt: number;
  snapshot: number;
  /** By collection and document key, in the order of the first write; null means removed. */
  writes: Map<Collection, Map<string, StoredDocument | null>>;
}

/**
 * Snapshot isolation: a transaction reads the state at its start plus its own writes, which wait in memory. The first
 * commit wins: if another write has changed one of its documents since, a commit fails with
 * `DATABASE_TRANSACTION_CONFLICT`.
 */
export class Transactions {
  private readonly open = new Map<string, Transaction>();
  /** `seq` of the next new document. Larger than any stored one, so new documents come last in natural order. */
  private nextSeq = 2 ** 52;

  constructor(
    private readonly connection: Connection,
    private readonly writer: Writer,
    private readonly history: History,
    private readonly now: () => number,
  ) {}

  start(): string {
    for (const transaction of this.open.values()) if (this.hasExpired(transaction)) this.end(transaction);
    const id = randomUUID();
    this.open.set(id, { id, startedAt: this.now(), snapshot: this.history.open(), writes: new Map() });
    return id;
  }

  session(id: string): Session {
    const transaction = this.require(id);
    return createSession(
      this.connection,
      (collection) => this.overlayOf(transaction, collection),
      (changes) => this.buffer(transaction, changes),
    );
  }

  commit(id: string): void {
    const transaction = this.require(id);
    try {
      this.writer.apply(this.changesOf(transaction));
    } catch (error) {
      // A document that this snapshot cannot see holds the unique value. A retry will see it, so this is a conflict.
      const isLost = error instanceof DatabaseError && error.code === 'DATABASE_DUPLICATE_WRITE';
      throw isLost ? conflict(error.message) : error;
    } finally {
      this.end(transaction);
    }
  }

  abort(id: string): void {
    this.end(this.require(id));
  }

  clear(): void {
    this.open.clear();
    this.history.clear();
  }

  private require(id: string): Transaction {
    const transaction = this.open.get(id);
    if (!transaction) throw failed('the transaction does not exist or has ended');
    if (!this.hasExpired(transaction)) return transaction;
    this.end(transaction);
    throw failed(`the transaction has expired after ${LIFETIME / 1_000} s`);
  }

  private hasExpired({ startedAt }: Transaction): boolean {
    return this.now() - startedAt >= LIFETIME;
  }

  private end(transaction: Transaction): void {
    if (this.open.delete(transaction.id)) this.history.close(transaction.snapshot);
  }

  private overlayOf(transaction: Transaction, collection: Collection): Overlay {
    const overlay = this.history.changedSince(collection, transaction.snapshot);
    for (const [key, stored] of transaction.writes.get(collection) ?? []) overlay.set(key, stored);
    return overlay;
  }

  private buffer(transaction: Transaction, changes: Change[]): void {
    for (const { collection, key, before, after } of changes) {
      const writes = transaction.writes.get(collection) ?? new Map<string, StoredDocument | null>();
      transaction.writes.set(collection, writes);
      if (!after) {
        writes.set(key, null);
        continue;
      }
      const overlay = this.overlayOf(transaction, collection);
      refuseDuplicate(this.connection, collection, { key, document: after, seq: before?.seq ?? null }, overlay);
      const seq = before?.seq ?? this.nextSeq++;
      writes.set(key, { seq, key, body: encode(after), document: after });
    }
  }

  private changesOf({ writes, snapshot }: Transaction): Change[] {
    const changes: Change[] = [];
    for (const [collection, ofCollection] of writes) {
      for (const [key, stored] of ofCollection) {
        if (this.history.hasChangedSince(collection, key, snapshot)) {
          throw conflict(`another write changed a document of ${collection.name}`);
        }
        const before = readByKey(this.connection, collection, key);
        if (before || stored) changes.push({ collection, key, before, after: stored?.document ?? null });
      }
    }
    return changes;
  }
}

const failed = (message: string): DatabaseError => new DatabaseError('DATABASE_TRANSACTION_FAIL', message);

const conflict = (message: string): DatabaseError => new DatabaseError('DATABASE_TRANSACTION_CONFLICT', message);
