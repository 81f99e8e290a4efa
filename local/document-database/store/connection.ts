import Database from 'libsql';

/** The only parameter types that libsql survives: an object or a boolean aborts the process. */
export type SqlValue = string | number | Buffer | null;

/** A thin SQLite connection: prepared statements are kept, rows come as arrays of columns. */
export class Connection {
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();

  constructor(file: string) {
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
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.statements.clear();
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
