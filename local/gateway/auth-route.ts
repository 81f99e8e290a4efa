import * as v from 'valibot';
import type { Auth, TokenAnswer } from '../auth/auth';
import { accept, refuseAuth, refusePassword } from './auth-refusals';
import { type Exchange, type Route, refuse, requireMethod, sendJson } from './exchange';
import { answerOwnAccount, OWN_ACCOUNT_PREFIX, PASSWORD_PATH } from './own-account-route';
import { CREDENTIALS, readJsonObject } from './request-body';

const signIn = v.object({ username: v.string(), password: v.string() });
const token = v.object({ grant_type: v.literal('refresh_token'), refresh_token: v.string() });
const revocation = v.object({ token: v.string() });

/** CloudBase's `/auth/v1/…`, limited to signing in with name and password, and to one's own account. */
export function authRoute(auth: Auth): Route {
  return async (exchange) => {
    requireMethod(exchange, exchange.path === PASSWORD_PATH ? 'PATCH' : 'POST');
    const body = await readJsonObject(exchange, CREDENTIALS);
    if (exchange.path.startsWith(OWN_ACCOUNT_PREFIX)) return answerOwnAccount(exchange, auth, body);
    switch (exchange.path) {
      case '/auth/v1/signin':
        return sendTokens(exchange, await signInWith(auth, accept(signIn, body), exchange));
      case '/auth/v1/token':
        return sendTokens(exchange, await refreshWith(auth, accept(token, body)));
      case '/auth/v1/revoke':
        await auth.revoke(accept(revocation, body).token);
        return sendJson(exchange, {});
      default:
        throw refuse(exchange, 404, 'NOT_FOUND', `The local cloud does not do ${exchange.path}`);
    }
  };
}

async function signInWith(
  auth: Auth,
  { username, password }: v.InferOutput<typeof signIn>,
  { address, response }: Exchange,
): Promise<TokenAnswer> {
  const result = await auth.signIn(username, password, { address, isGone: () => response.destroyed });
  if (!result.ok) throw refusePassword(result);
  return result.tokens;
}

async function refreshWith(auth: Auth, request: v.InferOutput<typeof token>): Promise<TokenAnswer> {
  const tokens = await auth.refresh(request.refresh_token);
  if (!tokens) throw refuseAuth(401, 'invalid_grant', '登录已过期，请重新登录');
  return tokens;
}

function sendTokens(exchange: Exchange, tokens: TokenAnswer): void {
  sendJson(exchange, tokens, 200, { 'cache-control': 'no-store' });
}
