import { isKey } from '../auth/data-secret';
import { FunctionFailure } from '../functions/failure';
import type { FunctionRunner } from '../functions/runner';
import type { Outbox } from '../outbox/outbox';
import { answerWxApi } from '../outbox/wx-api';
import type { FileStore } from '../storage/files/store';
import { answerStorageAction } from '../storage/storage-actions';
import { type Exchange, type Route, requireMethod, sendJson } from './exchange';
import type { Meter } from './meter';
import { requireOwnMachine } from './own-machine';
import { EVENT, readJsonObject } from './request-body';

interface Parts {
  meter: Meter;
  functions: FunctionRunner;
  files: FileStore;
  outbox: Outbox;
  /** What a request has to bring: the SDK's secret id. */
  adminKey: string;
}

/** The parts that answer; a request without the gateway needs no others. */
type Services = Pick<Parts, 'meter' | 'functions' | 'files' | 'outbox'>;

type Answer = Record<string, unknown>;

/** `POST /admin`: every request of @cloudbase/node-sdk. As in the cloud, an error is HTTP 200 with a code. */
export function sdkRoute(parts: Parts): Route {
  return async (exchange) => {
    requireMethod(exchange, 'POST');
    requireOwnMachine(exchange);
    const answer = isKey(parts.adminKey, keyOf(exchange))
      ? await dispatch(parts, await readJsonObject(exchange, EVENT))
      : { code: 'SIGN_PARAM_INVALID', message: 'The secretId is not the one of this data folder' };
    sendJson(exchange, { requestId: exchange.requestId, ...answer });
  };
}

/**
 * The secret id in the SDK's signature, or a bearer. The signature itself is not checked: it protects what travels, and
 * this never leaves the machine.
 */
function keyOf(exchange: Exchange): string {
  const written = exchange.request.headers.authorization ?? '';
  return /^(?:TC3-HMAC-SHA256 Credential=|Bearer )([^/\s,]+)/.exec(written)?.[1] ?? '';
}

/** The answer to the body of an SDK's request. */
export async function dispatch(parts: Services, request: Record<string, unknown>): Promise<Answer> {
  const action = typeof request['action'] === 'string' ? request['action'] : '';
  if (action.startsWith('database.')) return parts.meter.handle(request);
  if (action.startsWith('storage.')) return answerStorageAction(parts.files, request);
  if (action === 'functions.invokeFunction') return invokeFunction(parts.functions, request);
  if (action === 'wx.api') return answerWxApi(parts.outbox, request);
  return { code: 'NOT_IMPLEMENTED', message: `The local cloud does not do "${action}"` };
}

async function invokeFunction(functions: FunctionRunner, request: Record<string, unknown>): Promise<Answer> {
  const { function_name: name, request_data: data } = request;
  try {
    const event: unknown = typeof data === 'string' && data !== '' ? JSON.parse(data) : {};
    const result = await functions.invoke(String(name), event);
    return { data: { response_data: JSON.stringify(result) } };
  } catch (error) {
    if (error instanceof FunctionFailure) return { code: error.code, message: error.message };
    if (error instanceof SyntaxError) return { code: 'INVALID_PARAM', message: 'request_data is no JSON' };
    throw error;
  }
}
