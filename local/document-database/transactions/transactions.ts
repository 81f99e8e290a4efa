import { randomUUID } from 'node:crypto';
import { encode } from '../ejson';
import { DatabaseError } from '../errors';
import type { Collection, StoredDocument } from '../store/collection';
import type { Connection } from '../store/connection';
import type { History } from '../store/history';
import { readByKey } from '../store/read-documents';
import { type Candidate, holdsUniqueValue, NO_OVERLAY, type Overlay, refuseDuplicate } from '../store/unique';
import type { Change, Writer } from '../store/writer';
import { createSession, type Session } from './session';

/** A transaction ends this many ms after its start, whatever it is doing. */
const LIFETIME = 30_000;

interface Transaction {
  id: string;
  startedAt: number;
  /** Taken by the first operation: until then the transaction sees what is committed. */
  snapshot: number | null;
  /** By collection and document key, in the order of the first write; null means removed. */
  writes: Map<Collection, Map<string, StoredDocument | null>>;
}

/**
 * Snapshot isolation: a transaction reads the state at its first operation plus its own writes, which wait in memory.
 * The first writer wins: a write to a document, or of a unique value, that another open transaction has written, or that
 * was committed since the snapshot, ends the transaction with `DATABASE_TRANSACTION_CONFLICT`. A write outside of
 * transactions does not wait as it would in the cloud; it wins, and the transaction learns of it at its commit.
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
    this.open.set(id, { id, startedAt: this.now(), snapshot: null, writes: new Map() });
    return id;
  }

  session(id: string): Session {
    const transaction = this.require(id);
    transaction.snapshot ??= this.history.open();
    return createSession(
      this.connection,
      (collection) => this.overlayOf(transaction, collection),
      (changes) => this.buffer(transaction, changes),
    );
  }

  commit(id: string): void {
    const transaction = this.require(id);
    try {
      this.writer.applyTogether(this.changesOf(transaction));
    } catch (error) {
      // A document that this snapshot cannot see holds the unique value. A retry will see it, so this is a conflict.
      throw isDuplicate(error) ? conflict(error.message) : error;
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
    if (this.open.delete(transaction.id) && transaction.snapshot !== null) this.history.close(transaction.snapshot);
  }

  private overlayOf(transaction: Transaction, collection: Collection): Overlay {
    const { snapshot } = transaction;
    const overlay =
      snapshot === null ? new Map<string, StoredDocument | null>() : this.history.changedSince(collection, snapshot);
    for (const [key, stored] of transaction.writes.get(collection) ?? []) overlay.set(key, stored);
    return overlay;
  }

  /** All changes of one request, or none. */
  private buffer(transaction: Transaction, changes: Change[]): void {
    const written = new Map(transaction.writes);
    for (const { collection, key, before, after } of changes) {
      this.refuseConflict(transaction, collection, key);
      const writes = new Map(written.get(collection));
      written.set(collection, writes);
      if (!after) {
        writes.set(key, null);
        continue;
      }
      const candidate = { key, document: after, seq: before?.seq ?? null };
      const overlay = this.overlayOf({ ...transaction, writes: written }, collection);
      refuseDuplicate(this.connection, collection, candidate, overlay);
      this.refuseTakenValue(transaction, collection, candidate, writes);
      const seq = before?.seq ?? this.nextSeq++;
      writes.set(key, { seq, key, body: encode(after), document: after });
    }
    transaction.writes = written;
  }

  /** The first to write a document wins; whoever comes second cannot go on and starts again. */
  private refuseConflict(transaction: Transaction, collection: Collection, key: string): void {
    const { snapshot } = transaction;
    const isChanged = snapshot !== null && this.history.hasChangedSince(collection, key, snapshot);
    if (isChanged || this.others(transaction).some(({ writes }) => writes.get(collection)?.has(key))) {
      this.end(transaction);
      throw conflict(`another write changed a document of ${collection.name}`);
    }
  }

  /** A unique value that this snapshot does not see, committed since or still waiting in another transaction. */
  private refuseTakenValue(transaction: Transaction, collection: Collection, candidate: Candidate, own: Overlay): void {
    const others = this.others(transaction).map(({ writes }) => writes.get(collection) ?? NO_OVERLAY);
    if (!others.some((writes) => holdsUniqueValue(collection, candidate, writes))) {
      try {
        refuseDuplicate(this.connection, collection, candidate, own);
        return;
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    }
    this.end(transaction);
    throw conflict(`another write took a unique value of ${collection.name}`);
  }

  private others(transaction: Transaction): Transaction[] {
    return [...this.open.values()].filter((other) => other.id !== transaction.id && !this.hasExpired(other));
  }

  private changesOf({ writes, snapshot }: Transaction): Change[] {
    const changes: Change[] = [];
    for (const [collection, ofCollection] of writes) {
      for (const [key, stored] of ofCollection) {
        if (snapshot !== null && this.history.hasChangedSince(collection, key, snapshot)) {
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

const isDuplicate = (error: unknown): error is DatabaseError =>
  error instanceof DatabaseError && error.code === 'DATABASE_DUPLICATE_WRITE';
