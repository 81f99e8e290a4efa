import * as v from 'valibot';
import type { Auth, TokenAnswer } from '../auth/auth';
import { type Exchange, Refusal, type Route, refuse, requireMethod, sendJson } from './exchange';
import { CREDENTIALS, readJsonObject } from './request-body';

const signIn = v.object({ username: v.string(), password: v.string() });
const token = v.object({ grant_type: v.literal('refresh_token'), refresh_token: v.string() });
const revocation = v.object({ token: v.string() });

/** CloudBase's `/auth/v1/…`, limited to signing in with name and password. */
export function authRoute(auth: Auth): Route {
  return async (exchange) => {
    requireMethod(exchange, 'POST');
    const body = await readJsonObject(exchange, CREDENTIALS);
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
  if (result.ok) return result.tokens;
  if (result.reason === 'wrongPassword') throw refuseAuth(400, 'invalid_password', '用户名或密码不正确');
  const { reason, secondsLeft } = result;
  const why = reason === 'busy' ? '现在登录的人多' : '密码输错次数过多';
  const error = reason === 'busy' ? 'server_busy' : 'invalid_status';
  const body = { error, error_description: `${why}，请 ${secondsLeft} 秒后再试`, retry_after: secondsLeft };
  throw new Refusal(429, body, { 'retry-after': String(secondsLeft) });
}

async function refreshWith(auth: Auth, request: v.InferOutput<typeof token>): Promise<TokenAnswer> {
  const tokens = await auth.refresh(request.refresh_token);
  if (!tokens) throw refuseAuth(401, 'invalid_grant', '登录已过期，请重新登录');
  return tokens;
}

function accept<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) throw refuseAuth(400, 'invalid_argument', '请求的内容不完整');
  return parsed.output;
}

/** The shape in which CloudBase's sign-in reports an error. */
function refuseAuth(status: number, error: string, description: string): Refusal {
  return new Refusal(status, { error, error_description: description });
}

function sendTokens(exchange: Exchange, tokens: TokenAnswer): void {
  sendJson(exchange, tokens, 200, { 'cache-control': 'no-store' });
}
