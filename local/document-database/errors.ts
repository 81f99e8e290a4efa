/** Error codes of CloudBase's database, plus `NOT_IMPLEMENTED` for what this database does not support. */
export type DatabaseErrorCode =
  | 'INVALID_PARAM'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_DUPLICATE_WRITE'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'NOT_IMPLEMENTED';

/** A refusal that the client receives as `{ code, message }`. Any other error thrown is a bug. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string) {
    super(message);
    this.name = 'DatabaseError';
    this.code = code;
  }
}

export const notImplemented = (what: string): DatabaseError =>
  new DatabaseError('NOT_IMPLEMENTED', `not implemented in the local CloudBase: ${what}`);

export const invalidParam = (message: string): DatabaseError => new DatabaseError('INVALID_PARAM', message);

/** What MongoDB itself refuses while it works: a wrong kind of value, a conflict of two changes. */
export const requestFailed = (message: string): DatabaseError => new DatabaseError('DATABASE_REQUEST_FAILED', message);
