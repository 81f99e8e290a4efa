import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import { ACCESS_TOKEN_SECONDS, createAccessTokens } from './access-token';
import { openAccountStore } from './account-store';
import { hashPassword, isPassword } from './passwords';
import { createSignInLock } from './sign-in-lock';

/** The body of a successful `POST /auth/v1/signin` or `/auth/v1/token`. */
export interface TokenAnswer {
  token_type: 'Bearer';
  access_token: string;
  refresh_token: string;
  /** seconds */
  expires_in: number;
  /** The account's uuid: what a function sees as TCB_UUID. */
  sub: string;
}

export type SignInResult =
  | { ok: true; tokens: TokenAnswer }
  | { ok: false; reason: 'wrongPassword' }
  | { ok: false; reason: 'locked'; secondsLeft: number };

export interface Auth {
  /**
   * Adds an account; an existing one stays unchanged (`created: false`). Rejects a name that CloudBase would refuse.
   */
  createAccount(username: string, password: string): Promise<{ uuid: string; created: boolean }>;
  signIn(username: string, password: string): Promise<SignInResult>;
  /** Exchanges a refresh token for new tokens. It works once; null when it is unknown, already used or expired. */
  refresh(refreshToken: string): Promise<TokenAnswer | null>;
  /** Ends the session that an access or refresh token belongs to. */
  revoke(token: string): Promise<void>;
  /** The uuid behind an access token; null when it is wrong, expired or its session has ended. */
  identify(accessToken: string): Promise<string | null>;
  clear(): void;
  close(): void;
}

const REFRESH_TOKEN_MS = 30 * 24 * 60 * 60 * 1_000;
/** CloudBase's rule: 2–48 letters, digits and a few signs, beginning with a letter or digit. */
const USERNAME = /^[a-zA-Z0-9][a-zA-Z0-9\-_.:+@]{1,47}$/;
const MAX_PASSWORD_LENGTH = 128;

export class InvalidAccount extends Error {}

export function openAuth(options: { file: string; secret: string; clock: Clock }): Auth {
  const { clock } = options;
  const store = openAccountStore(options.file);
  const lock = createSignInLock(clock);
  const accessTokens = createAccessTokens(options.secret, clock);

  async function answer(uuid: string, sessionId: string, refreshToken: string): Promise<TokenAnswer> {
    return {
      token_type: 'Bearer',
      access_token: await accessTokens.issue({ uuid, sessionId }),
      refresh_token: refreshToken,
      expires_in: ACCESS_TOKEN_SECONDS,
      sub: uuid,
    };
  }

  return {
    async createAccount(username, password) {
      if (!USERNAME.test(username)) throw new InvalidAccount('username: 2–48 letters, digits or -_.:+@');
      if (password === '' || password.length > MAX_PASSWORD_LENGTH)
        throw new InvalidAccount('password: 1–128 characters');
      const hash = await hashPassword(password);
      const existing = store.findByUsername(username);
      if (existing) return { uuid: existing.uuid, created: false };
      const uuid = randomUUID();
      store.add({ uuid, username, ...hash });
      return { uuid, created: true };
    },

    async signIn(username, password) {
      const secondsLeft = lock.secondsLeft(username);
      if (secondsLeft > 0) return { ok: false, reason: 'locked', secondsLeft };
      lock.count(username);
      const account = store.findByUsername(username);
      const isRight = password.length <= MAX_PASSWORD_LENGTH && (await isPassword(password, account));
      if (!isRight || account === null) return { ok: false, reason: 'wrongPassword' };
      lock.forgive(username);
      const refreshToken = newRefreshToken();
      const session = { id: randomUUID(), uuid: account.uuid, expiresAt: clock() + REFRESH_TOKEN_MS };
      store.openSession(session, hashOf(refreshToken));
      return { ok: true, tokens: await answer(account.uuid, session.id, refreshToken) };
    },

    async refresh(refreshToken) {
      const next = newRefreshToken();
      const now = clock();
      const session = store.renewSession(hashOf(refreshToken), hashOf(next), now + REFRESH_TOKEN_MS, now);
      return session && answer(session.uuid, session.id, next);
    },

    async revoke(token) {
      const claims = await accessTokens.read(token);
      if (claims) store.closeSession(claims.sessionId);
      else store.closeSessionByRefreshHash(hashOf(token));
    },

    async identify(accessToken) {
      const claims = await accessTokens.read(accessToken);
      return claims && store.hasSession(claims.sessionId, clock()) ? claims.uuid : null;
    },

    clear() {
      store.clear();
      lock.clear();
    },
    close: () => store.close(),
  };
}

function newRefreshToken(): string {
  return `m.${randomBytes(48).toString('base64url')}`;
}

/** The file holds only hashes: reading it is not enough to sign in. */
function hashOf(refreshToken: string): string {
  return createHash('sha256').update(refreshToken).digest('hex');
}
