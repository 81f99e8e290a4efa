import * as v from 'valibot';
import type { ClientCode } from '../../core/kernel/errors';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { post, sendJson } from './http';
import { forgetKept } from './kept';
import { stored } from './storage';

// Browser only: in the mini program WeChat vouches for the person on every call, and nothing is kept here.

const tokens = v.object({ access_token: v.string(), refresh_token: v.string() });
const sudoToken = v.object({ sudo_token: v.string() });
const session = stored('session', tokens);
/** Name of the signed-in account. Unlike the tokens, which are renewed, it changes only when the person changes. */
const account = stored('account', v.string());

/** The name of the account in hand; null: nobody is signed in. */
export const accountName = (): string | null => account.read();

export type SignInCode = 'WRONG_PASSWORD' | 'LOCKED' | 'BUSY' | 'INTERNAL' | ClientCode;

const busy = v.object({ error: v.literal('server_busy') });

/**
 * `isAnother`: somebody else signed in here last, whose session has ended by itself. Refuses with `LOCKED` when too many
 * wrong passwords came from here; after a minute at the latest it goes on. `BUSY`: more people sign in than the server
 * takes at once.
 */
export async function signIn(username: string, password: string): Promise<Result<{ isAnother: boolean }, SignInCode>> {
  const answer = await post('/auth/v1/signin', { username, password });
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  if (status === 429 && v.is(busy, body)) return refuse('BUSY');
  if (status === 429 || status === 423) return refuse('LOCKED');
  if (status >= 400 && status < 500) return refuse('WRONG_PASSWORD');
  const parsed = v.safeParse(tokens, body);
  if (!parsed.success) return refuse('INTERNAL');
  // The last session may have ended without a sign-out, which leaves what was kept for its person.
  // The platform has '' for what was never written.
  const last = account.read() ?? '';
  if (last !== username) forgetKept();
  session.write(parsed.output);
  account.write(username);
  return ok({ isAnother: last !== '' && last !== username });
}

/** Also ends the session on the server, as far as that can be reached: here it is over either way. */
export function signOut(): void {
  const ended = session.read();
  if (ended) void endOnServer(ended);
  forgetHere();
}

async function endOnServer({ access_token, refresh_token }: v.InferOutput<typeof tokens>): Promise<void> {
  const answer = await post('/auth/v1/user/signout', {}, bearer(access_token));
  // An access token lives for minutes, and one that has run out ends nothing: the refresh token names the session too.
  if (answer.ok && answer.value.status === 401) await post('/auth/v1/revoke', { token: refresh_token });
}

function forgetHere(): void {
  forgetKept();
  session.clear();
  account.clear();
}

export type EverywhereCode = 'UNAUTHENTICATED' | 'NEEDS_PASSWORD' | ClientCode;

/**
 * Ends every session of this account, this one too. `NEEDS_PASSWORD`: nothing has ended, because this server ends other
 * sessions only when the password changes; CloudBase is one.
 */
export async function signOutEverywhere(): Promise<Result<null, EverywhereCode>> {
  const renewed = await renew();
  const token = accessToken();
  if (renewed !== 'renewed' && renewed !== 'ended') return refuse(renewed);
  if (renewed === 'ended' || !token) return refuse('UNAUTHENTICATED');
  const answer = await post('/auth/v1/user/signout/everywhere', {}, bearer(token));
  if (!answer.ok) return answer;
  const { status } = answer.value;
  if (status === 401) return refuse('UNAUTHENTICATED');
  if (status >= 500) return refuse('NO_ANSWER');
  if (status >= 300) return refuse('NEEDS_PASSWORD');
  forgetHere();
  return ok(null);
}

/**
 * Calls `listener` when somebody signs in or out in another tab: this tab then shows data of another person. Returns a
 * function that stops listening.
 */
export const onPersonChanged = (listener: () => void): (() => void) => account.onChangedElsewhere(listener);

export const accessToken = (): string | null => session.read()?.access_token ?? null;

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

export type PasswordCode = SignInCode | 'WEAK_PASSWORD' | 'UNAUTHENTICATED';

/**
 * Changes the password of the account, for somebody who says the present one once more. The server ends all other
 * sessions of the account.
 */
export async function changePassword(present: string, next: string): Promise<Result<null, PasswordCode>> {
  // A token that runs out between the two calls would leave the person with half of it.
  const renewed = await renew();
  const token = accessToken();
  if (renewed !== 'renewed' && renewed !== 'ended') return refuse(renewed);
  if (renewed === 'ended' || !token) return refuse('UNAUTHENTICATED');
  const confirmed = await post('/auth/v1/user/sudo', { password: present }, bearer(token));
  if (!confirmed.ok) return confirmed;
  const { status, body } = confirmed.value;
  if (status === 429 || status === 423) return refuse('LOCKED');
  if (status === 401) return refuse('UNAUTHENTICATED');
  if (status >= 400 && status < 500) return refuse('WRONG_PASSWORD');
  const sudo = v.safeParse(sudoToken, body);
  if (!sudo.success) return refuse('INTERNAL');
  const change = { sudo_token: sudo.output.sudo_token, old_password: present, new_password: next };
  const changed = await sendJson('PATCH', '/auth/v1/user/password', change, bearer(token));
  if (!changed.ok) return changed;
  if (changed.value.status === 400) return refuse('WEAK_PASSWORD');
  return changed.value.status < 300 ? ok(null) : refuse('INTERNAL');
}

let renewal: Promise<RenewOutcome> | null = null;
type RenewOutcome = 'renewed' | 'ended' | ClientCode;

/**
 * Trades the refresh token for a new pair. A refresh token works once, so calls that expire together share one renewal.
 * `ended` means that the person has to sign in again.
 */
export function renew(): Promise<RenewOutcome> {
  const seen = session.read()?.refresh_token;
  renewal ??= oneTabAtATime(() => tradeRefreshToken(seen)).finally(() => {
    renewal = null;
  });
  return renewal;
}

/** A refresh token that two tabs send is taken for a stolen one and ends the session. Old browsers have no locks. */
const oneTabAtATime = (work: () => Promise<RenewOutcome>): Promise<RenewOutcome> =>
  navigator.locks ? navigator.locks.request('weiketang:renewal', work) : work();

async function tradeRefreshToken(seen: string | undefined): Promise<RenewOutcome> {
  const current = session.read();
  if (!current) return 'ended';
  if (current.refresh_token !== seen) return 'renewed';
  const answer = await post('/auth/v1/token', { grant_type: 'refresh_token', refresh_token: current.refresh_token });
  if (!answer.ok) return answer.code;
  if (answer.value.status >= 500) return 'NO_ANSWER';
  const parsed = v.safeParse(tokens, answer.value.body);
  if (!parsed.success) {
    session.clear();
    return 'ended';
  }
  session.write(parsed.output);
  return 'renewed';
}
