import Database from 'libsql';
import * as v from 'valibot';

export type Account = v.InferOutput<typeof accountRow>;

/** A signed-in browser. It has one valid refresh token at a time; `expiresAt` is in ms since the epoch. */
export type Session = v.InferOutput<typeof sessionRow>;

const accountRow = v.object({ uuid: v.string(), username: v.string(), salt: v.string(), hash: v.string() });
const sessionRow = v.object({ id: v.string(), uuid: v.string(), expiresAt: v.pipe(v.number(), v.finite()) });

/** Accounts and sessions in an SQLite file of their own: in the cloud too, they are not in the document database. */
export interface AccountStore {
  findByUsername(username: string): Account | null;
  findByUuid(uuid: string): Account | null;
  add(account: Account): void;
  openSession(session: Session, refreshHash: string): void;
  /**
   * Replaces the session's refresh token; null if `refreshHash` is not its current token or the session has expired.
   */
  renewSession(refreshHash: string, nextHash: string, expiresAt: number, now: number): Session | null;
  hasSession(id: string, now: number): boolean;
  closeSession(id: string): void;
  /** Sets the password and ends all sessions of the account except this one, in one step. */
  changePassword(uuid: string, password: Pick<Account, 'salt' | 'hash'>, keptSessionId: string): void;
  closeSessionByRefreshHash(refreshHash: string): void;
  /** Ends every session of the account. */
  closeSessionsOf(uuid: string): void;
  clear(): void;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS accounts (
    uuid TEXT PRIMARY KEY, username TEXT NOT NULL UNIQUE, salt TEXT NOT NULL, hash TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY, uuid TEXT NOT NULL, expiresAt INTEGER NOT NULL, refreshHash TEXT NOT NULL UNIQUE
  ) STRICT;
`;

/** `file` is a path or ':memory:'. */
export function openAccountStore(file: string): AccountStore {
  const sqlite = new Database(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.exec(SCHEMA);

  const accountByName = sqlite.prepare<[string]>('SELECT uuid, username, salt, hash FROM accounts WHERE username = ?');
  const accountByUuid = sqlite.prepare<[string]>('SELECT uuid, username, salt, hash FROM accounts WHERE uuid = ?');
  const setPassword = sqlite.prepare<[string, string, string]>('UPDATE accounts SET salt = ?, hash = ? WHERE uuid = ?');
  const deleteOthers = sqlite.prepare<[string, string]>('DELETE FROM sessions WHERE uuid = ? AND id <> ?');
  const deleteOf = sqlite.prepare<[string]>('DELETE FROM sessions WHERE uuid = ?');
  const insertAccount = sqlite.prepare<string[]>(
    'INSERT INTO accounts (uuid, username, salt, hash) VALUES (?, ?, ?, ?)',
  );
  const insertSession = sqlite.prepare<[string, string, number, string]>(
    'INSERT INTO sessions (id, uuid, expiresAt, refreshHash) VALUES (?, ?, ?, ?)',
  );
  const renew = sqlite.prepare<[string, number, string, number]>(
    `UPDATE sessions SET refreshHash = ?, expiresAt = ? WHERE refreshHash = ? AND expiresAt > ?
     RETURNING id, uuid, expiresAt`,
  );
  const liveSession = sqlite.prepare<[string, number]>('SELECT 1 FROM sessions WHERE id = ? AND expiresAt > ?');
  const deleteSession = sqlite.prepare<[string]>('DELETE FROM sessions WHERE id = ?');
  const deleteByRefresh = sqlite.prepare<[string]>('DELETE FROM sessions WHERE refreshHash = ?');
  const deleteExpired = sqlite.prepare<[number]>('DELETE FROM sessions WHERE expiresAt <= ?');

  return {
    findByUsername: (username) => v.parse(v.nullable(accountRow), accountByName.get(username) ?? null),
    findByUuid: (uuid) => v.parse(v.nullable(accountRow), accountByUuid.get(uuid) ?? null),
    add: ({ uuid, username, salt, hash }) => void insertAccount.run(uuid, username, salt, hash),
    openSession: ({ id, uuid, expiresAt }, refreshHash) => void insertSession.run(id, uuid, expiresAt, refreshHash),
    renewSession(refreshHash, nextHash, expiresAt, now) {
      deleteExpired.run(now);
      return v.parse(v.nullable(sessionRow), renew.get(nextHash, expiresAt, refreshHash, now) ?? null);
    },
    hasSession: (id, now) => liveSession.get(id, now) !== undefined,
    changePassword: sqlite.transaction((uuid: string, { salt, hash }: Pick<Account, 'salt' | 'hash'>, kept: string) => {
      setPassword.run(salt, hash, uuid);
      deleteOthers.run(uuid, kept);
    }),
    closeSession: (id) => void deleteSession.run(id),
    closeSessionByRefreshHash: (refreshHash) => void deleteByRefresh.run(refreshHash),
    closeSessionsOf: (uuid) => void deleteOf.run(uuid),
    clear: () => void sqlite.exec('DELETE FROM sessions; DELETE FROM accounts;'),
    close() {
      // Without the checkpoint libsql leaves the write-ahead log beside the file.
      sqlite.pragma('wal_checkpoint(TRUNCATE)');
      sqlite.close();
    },
  };
}
