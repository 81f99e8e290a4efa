import Database from 'libsql';

/** The only parameter types that libsql survives: an object or a boolean aborts the process. */
export type SqlValue = string | number | Buffer | null;

const WHOLE = { begin: 'BEGIN IMMEDIATE', commit: 'COMMIT', rollback: 'ROLLBACK' };
const NESTED = { begin: 'SAVEPOINT work', commit: 'RELEASE work', rollback: 'ROLLBACK TO work; RELEASE work' };

/** A thin SQLite connection: prepared statements are kept, rows come as arrays of columns. */
export class Connection {
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();
  /** Number of kept states. While there is one, SQLite is inside a transaction that never commits. */
  private kept = 0;

  constructor(private readonly file: string) {
    this.database = new Database(file, { timeout: 5000 });
    this.database.pragma('journal_mode = WAL');
    // 64 MB; SQLite reads a negative number as KB. Entries of a large index are written in random order, so its pages
    // are soon needed again.
    this.database.pragma('cache_size = -65536');
    // FULL syncs the log at every commit: an acknowledged write survives a killed process and a power cut.
    this.database.pragma('synchronous = FULL');
  }

  rows(sql: string, ...parameters: SqlValue[]): unknown[][] {
    const rows = this.prepared(sql, (statement) => statement.raw()).all(parameters);
    return rows.map((row) => {
      if (!Array.isArray(row)) throw new Error('SQLite answered a row that is not a list of columns');
      return row;
    });
  }

  run(sql: string, ...parameters: SqlValue[]): { insertedRow: number } {
    return { insertedRow: Number(this.prepared(sql).run(parameters).lastInsertRowid) };
  }

  /** Statements without parameters and rows, such as a schema. */
  execute(sql: string): void {
    this.database.exec(sql);
  }

  transaction<T>(work: () => T): T {
    const { begin, commit, rollback } = this.kept === 0 ? WHOLE : NESTED;
    this.database.exec(begin);
    try {
      const result = work();
      this.database.exec(commit);
      return result;
    } catch (error) {
      // A full disk, for one, makes SQLite roll back by itself.
      if (this.database.inTransaction) this.database.exec(rollback);
      throw error;
    }
  }

  /**
   * Keeps the present content. The returned function restores it, as often as wanted, and ends the states that were kept
   * later. Only in memory, because nothing is committed from here on.
   */
  keep(): () => void {
    if (this.file !== ':memory:') throw new Error('a state can be kept in memory only');
    this.kept += 1;
    const number = this.kept;
    this.database.exec(`SAVEPOINT kept_${number}`);
    return () => {
      if (number > this.kept) throw new Error('an earlier state was restored, which ended this one');
      this.database.exec(`ROLLBACK TO kept_${number}`);
      this.kept = number;
    };
  }

  close(): void {
    this.statements.clear();
    // Without the checkpoint libsql leaves the write-ahead log beside the file, where damage is taken for its end.
    try {
      if (this.file !== ':memory:') this.database.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // On a full disk the log stays; it has everything, and the next start reads it.
    }
    this.database.close();
  }

  private prepared(sql: string, configure?: (statement: Database.Statement) => void): Database.Statement {
    const known = this.statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare(sql);
    configure?.(statement);
    this.statements.set(sql, statement);
    return statement;
  }
}

export function toNumber(column: unknown): number {
  if (typeof column !== 'number') throw new Error('SQLite answered a column that is not a number');
  return column;
}

export function toText(column: unknown): string {
  if (typeof column !== 'string') throw new Error('SQLite answered a column that is not a text');
  return column;
}

/** libsql returns a blob as an ArrayBuffer. */
export function toBytes(column: unknown): Buffer {
  if (Buffer.isBuffer(column)) return column;
  if (column instanceof ArrayBuffer) return Buffer.from(column);
  throw new Error('SQLite answered a column that is not a blob');
}
