import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import { Busy, createTurns } from '../turns';
import { ACCESS_TOKEN_SECONDS, createAccessTokens } from './access-token';
import { type Account, openAccountStore } from './account-store';
import { canBePassword, createPasswordChecker, hashPassword } from './passwords';
import { createSignInLimits } from './sign-in-limits';

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

export type PasswordRefusal =
  | { ok: false; reason: 'wrongPassword' }
  | { ok: false; reason: 'locked' | 'busy'; secondsLeft: number };
export type SignInResult = { ok: true; tokens: TokenAnswer } | PasswordRefusal;
export type SudoResult = { ok: true; sudoToken: string } | PasswordRefusal;

/** Where a sign-in comes from. */
export interface SignInFrom {
  address: string;
  /** Whether nobody waits for the answer any more. */
  isGone?: () => boolean;
}

export interface Auth {
  /**
   * Adds an account; an existing one stays unchanged (`created: false`). Rejects a name that CloudBase would refuse.
   */
  createAccount(username: string, password: string): Promise<{ uuid: string; created: boolean }>;
  signIn(username: string, password: string, from: SignInFrom): Promise<SignInResult>;
  /**
   * Exchanges a refresh token for new tokens. It works once; null when it is unknown, already used or expired. One that is
   * used again was copied, and nobody can tell by whom, so the session ends for both.
   */
  refresh(refreshToken: string): Promise<TokenAnswer | null>;
  /** Ends the session that an access or refresh token belongs to. */
  revoke(token: string): Promise<void>;
  /** Ends every session of the account behind an access token, this one too; false: there is no session. */
  signOutEverywhere(accessToken: string): Promise<boolean>;
  /** For somebody signed in who says their password once more. The token works once, for fifteen minutes; null: no session. */
  sudo(accessToken: string, password: string, from: SignInFrom): Promise<SudoResult | null>;
  /** Sets another password and ends all other sessions of the account. */
  changePassword(accessToken: string, sudoToken: string, password: string): Promise<'changed' | 'weak' | 'refused'>;
  /** The uuid behind an access token; null when it is wrong, expired or its session has ended. */
  identify(accessToken: string): Promise<string | null>;
  clear(): void;
  close(): void;
}

const SUDO_MS = 15 * 60 * 1_000;
/** CloudBase's rule for a password that somebody chooses. */
const SHORTEST_NEW_PASSWORD = 8;
const REFRESH_TOKEN_MS = 30 * 24 * 60 * 60 * 1_000;
/** CloudBase's rule: 2–48 letters, digits and a few signs, beginning with a letter or digit. */
const USERNAME = /^[a-zA-Z0-9][a-zA-Z0-9\-_.:+@]{1,47}$/;
/**
 * One password at a time. As many wait for an address as it may have people who come at eight o'clock, and the last of
 * them is answered before a browser gives up.
 */
const CHECKS = { atOnce: 1, perLane: 250, inAll: 500 };
const BUSY_SECONDS = 5;

export class InvalidAccount extends Error {}

export interface AuthOptions {
  file: string;
  secret: string;
  clock: Clock;
  /** A clock that nobody sets, ms since any instant. */
  monotonic: Clock;
}

export function openAuth(options: AuthOptions): Auth {
  const { clock } = options;
  const store = openAccountStore(options.file);
  const limits = createSignInLimits(options.monotonic);
  const checks = createTurns(CHECKS);
  const passwords = createPasswordChecker();
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

  /** Who has said their password once more: the session, and until when, by token. */
  const sudoers = new Map<string, { sessionId: string; expiresAt: number }>();

  async function sessionBehind(accessToken: string) {
    const claims = await accessTokens.read(accessToken);
    return claims && store.hasSession(claims.sessionId, clock()) ? claims : null;
  }

  async function inTurn(
    name: string,
    password: string,
    from: SignInFrom,
  ): Promise<{ ok: true; account: Account } | PasswordRefusal> {
    // Whoever has signed in from here before does not wait behind those who try many names from here.
    const lane = limits.isKnown(name, from.address) ? `${from.address} ${name}` : from.address;
    try {
      return await checks.take(lane, () => check(name, password, from));
    } catch (error) {
      if (error instanceof Busy) return { ok: false, reason: 'busy', secondsLeft: BUSY_SECONDS };
      throw error;
    }
  }

  /** Only one runs at a time, so what the one before has counted holds for the next. */
  async function check(
    name: string,
    password: string,
    { address, isGone }: SignInFrom,
  ): Promise<{ ok: true; account: Account } | PasswordRefusal> {
    const secondsLeft = limits.secondsLeft(name, address);
    if (secondsLeft > 0) return { ok: false, reason: 'locked', secondsLeft };
    if (isGone?.()) return { ok: false, reason: 'busy', secondsLeft: BUSY_SECONDS };
    const account = store.findByUsername(name);
    const isRight = canBePassword(password) && (await passwords.isPassword(password, account));
    if (!isRight || account === null) {
      limits.wrong(name, address);
      return { ok: false, reason: 'wrongPassword' };
    }
    limits.right(name, address);
    return { ok: true, account };
  }

  return {
    async createAccount(username, password) {
      if (!USERNAME.test(username)) throw new InvalidAccount('username: 2–48 letters, digits or -_.:+@');
      if (!canBePassword(password)) throw new InvalidAccount('password: 1–128 characters, none of them NUL');
      const hash = await hashPassword(password);
      const existing = store.findByUsername(username);
      if (existing) return { uuid: existing.uuid, created: false };
      const uuid = randomUUID();
      store.add({ uuid, username, ...hash });
      return { uuid, created: true };
    },

    async signIn(username, password, from) {
      // No account has another name, so all of them count as one, and none is kept.
      const checked = await inTurn(USERNAME.test(username) ? username : '', password, from);
      if (!checked.ok) return checked;
      const { uuid, hash } = checked.account;
      // The password was changed while it was checked: the old one opens nothing any more.
      if (store.findByUuid(uuid)?.hash !== hash) return { ok: false, reason: 'wrongPassword' };
      const session = { id: randomUUID(), uuid, expiresAt: clock() + REFRESH_TOKEN_MS };
      const refreshToken = newRefreshToken(session.id);
      store.openSession(session, hashOf(refreshToken));
      return { ok: true, tokens: await answer(uuid, session.id, refreshToken) };
    },

    async sudo(accessToken, password, from) {
      const claims = await sessionBehind(accessToken);
      const account = claims && store.findByUuid(claims.uuid);
      if (!account) return null;
      const checked = await inTurn(account.username, password, from);
      if (!checked.ok) return checked;
      for (const [token, { expiresAt }] of sudoers) if (expiresAt <= clock()) sudoers.delete(token);
      const sudoToken = randomBytes(32).toString('base64url');
      sudoers.set(sudoToken, { sessionId: claims.sessionId, expiresAt: clock() + SUDO_MS });
      return { ok: true, sudoToken };
    },

    async changePassword(accessToken, sudoToken, password) {
      const claims = await sessionBehind(accessToken);
      const sudoer = sudoers.get(sudoToken);
      if (!claims || sudoer?.sessionId !== claims.sessionId || sudoer.expiresAt <= clock()) return 'refused';
      if (password.length < SHORTEST_NEW_PASSWORD || !canBePassword(password)) return 'weak';
      sudoers.delete(sudoToken);
      const hash = await hashPassword(password);
      // The session may have been ended meanwhile, by whoever signed out everywhere.
      if (!store.hasSession(claims.sessionId, clock())) return 'refused';
      store.changePassword(claims.uuid, hash, claims.sessionId);
      return 'changed';
    },

    async refresh(refreshToken) {
      const sessionId = sessionOf(refreshToken);
      const next = newRefreshToken(sessionId);
      const now = clock();
      const session = store.renewSession(hashOf(refreshToken), hashOf(next), now + REFRESH_TOKEN_MS, now);
      if (session) return answer(session.uuid, session.id, next);
      store.closeSession(sessionId);
      return null;
    },

    async revoke(token) {
      const claims = await accessTokens.read(token);
      if (claims) store.closeSession(claims.sessionId);
      else store.closeSessionByRefreshHash(hashOf(token));
    },

    async signOutEverywhere(accessToken) {
      const claims = await sessionBehind(accessToken);
      if (!claims) return false;
      store.closeSessionsOf(claims.uuid);
      return true;
    },

    async identify(accessToken) {
      return (await sessionBehind(accessToken))?.uuid ?? null;
    },

    clear() {
      store.clear();
      limits.clear();
      sudoers.clear();
    },
    close() {
      passwords.close();
      store.close();
    },
  };
}

/** It names its session, so that one that is used again is known for what it is. */
function newRefreshToken(sessionId: string): string {
  return `m.${sessionId}.${randomBytes(48).toString('base64url')}`;
}

const sessionOf = (refreshToken: string): string => refreshToken.split('.')[1] ?? '';

/** The file holds only hashes: reading it is not enough to sign in. */
function hashOf(refreshToken: string): string {
  return createHash('sha256').update(refreshToken).digest('hex');
}
