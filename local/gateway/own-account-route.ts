import * as v from 'valibot';
import type { Auth, SudoResult } from '../auth/auth';
import { accept, refuseAuth, refusePassword } from './auth-refusals';
import { bearerOf } from './bearer';
import { type Exchange, refuse, sendJson } from './exchange';

export const OWN_ACCOUNT_PREFIX = '/auth/v1/user/';
export const PASSWORD_PATH = `${OWN_ACCOUNT_PREFIX}password`;

const sudo = v.object({ password: v.string() });
const change = v.object({ sudo_token: v.string(), new_password: v.string() });

/**
 * CloudBase's `/auth/v1/user/…`, limited to signing out and to changing the password. `signout/everywhere` is our own:
 * CloudBase ends the other sessions only when the password changes.
 */
export async function answerOwnAccount(exchange: Exchange, auth: Auth, body: unknown): Promise<void> {
  const token = bearerOf(exchange) ?? '';
  switch (exchange.path) {
    case `${OWN_ACCOUNT_PREFIX}signout`:
      if ((await auth.identify(token)) === null) throw notSignedIn();
      await auth.revoke(token);
      return sendJson(exchange, {});
    case `${OWN_ACCOUNT_PREFIX}signout/everywhere`:
      if (!(await auth.signOutEverywhere(token))) throw notSignedIn();
      return sendJson(exchange, {});
    case `${OWN_ACCOUNT_PREFIX}sudo`: {
      const { address, response } = exchange;
      const { password } = accept(sudo, body);
      return sendSudo(exchange, await auth.sudo(token, password, { address, isGone: () => response.destroyed }));
    }
    case PASSWORD_PATH: {
      const { sudo_token, new_password } = accept(change, body);
      const outcome = await auth.changePassword(token, sudo_token, new_password);
      if (outcome === 'weak') throw refuseAuth(400, 'invalid_argument', '新密码至少 8 位');
      if (outcome === 'refused') throw notSignedIn();
      return sendJson(exchange, {});
    }
    default:
      throw refuse(exchange, 404, 'NOT_FOUND', `The local cloud does not do ${exchange.path}`);
  }
}

const notSignedIn = () => refuseAuth(401, 'unauthenticated', '登录已过期，请重新登录');

function sendSudo(exchange: Exchange, result: SudoResult | null): void {
  if (!result) throw notSignedIn();
  if (!result.ok) throw refusePassword(result);
  sendJson(exchange, { sudo_token: result.sudoToken, expires_in: 900 }, 200, { 'cache-control': 'no-store' });
}
