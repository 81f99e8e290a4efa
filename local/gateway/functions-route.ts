import type { Auth } from '../auth/auth';
import { FunctionFailure, type FunctionFailureCode } from '../functions/failure';
import type { FunctionRunner } from '../functions/runner';
import { STORAGE_PREFIX } from '../storage/files/store';
import { bearerOf } from './bearer';
import { type Exchange, Refusal, type Route, refuse, requireMethod, sendJson } from './exchange';
import { EVENT, readJsonObject } from './request-body';

export const FUNCTIONS_PREFIX = '/v1/functions/';

/** The HTTP API has its own codes for the SDK's FUNCTIONS_…. */
const HTTP_CODES: Record<FunctionFailureCode, { status: number; code: string }> = {
  FUNCTION_NOT_FOUND: { status: 404, code: 'FUNCTION_NOT_FOUND' },
  FUNCTIONS_EXECUTE_FAIL: { status: 400, code: 'FUNCTION_INVOCATION_FAILED' },
  // Not 429, which would say that this person asks too much.
  EXCEED_REQUEST_LIMIT: { status: 503, code: 'EXCEED_REQUEST_LIMIT' },
  FUNCTIONS_TIME_LIMIT_EXCEEDED: { status: 400, code: 'FUNCTION_TIME_LIMIT_EXCEEDED' },
};

/** `POST /v1/functions/{name}`: a browser that has signed in calls a function by name. */
export function functionsRoute(auth: Auth, functions: FunctionRunner, ownUrl: () => string): Route {
  return async (exchange) => {
    requireMethod(exchange, 'POST');
    const uuid = await identify(exchange, auth);
    const event = await readJsonObject(exchange, EVENT, 'FUNCTION_PARAM_INVALID');
    const name = exchange.path.slice(FUNCTIONS_PREFIX.length);
    try {
      const result = withAddressesOf(siteOf(exchange), ownUrl(), await functions.invoke(name, event, { uuid }));
      sendJson(exchange, result, 200, { 'cache-control': 'no-store' });
    } catch (error) {
      if (!(error instanceof FunctionFailure)) throw error;
      const { status, code } = HTTP_CODES[error.code];
      throw new Refusal(status, { code, message: error.message, requestId: error.requestId });
    }
  };
}

/** The name and scheme that the browser asked by. The front door has let them pass, the page's origin too. */
const siteOf = ({ request }: Exchange): string => request.headers.origin ?? `http://${request.headers.host ?? ''}`;

/**
 * A function learns the addresses of files from this machine, under the name by which it asks itself. Another device, or
 * a page behind a proxy, reaches them by the name it has asked for the function by.
 */
function withAddressesOf(site: string, own: string, value: unknown): unknown {
  if (site === own) return value;
  const ours = `${own}${STORAGE_PREFIX}`;
  const text = JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'string' && inner.startsWith(ours) ? `${site}${inner.slice(own.length)}` : inner,
  );
  return text === undefined ? value : JSON.parse(text);
}

async function identify(exchange: Exchange, auth: Auth): Promise<string> {
  const token = bearerOf(exchange);
  const uuid = token === undefined ? null : await auth.identify(token);
  if (uuid === null) {
    throw refuse(exchange, 401, 'INVALID_ACCESS_TOKEN', 'The access token is missing, wrong or expired');
  }
  return uuid;
}
