import { type Exchange, refuse } from './exchange';

/** The cloud's limit for a function's event. Requests to the database are never larger. */
const MAX_BODY_BYTES = 6 * 1024 * 1024;

/** The JSON object in the request's body. Refuses, with `code`, a body that is too large, not JSON or not an object. */
export async function readJsonObject(exchange: Exchange, code = 'INVALID_PARAM'): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of exchange.request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw refuse(exchange, 413, code, 'The body is larger than 6 MB');
    chunks.push(chunk);
  }
  const parsed = parseJson(Buffer.concat(chunks).toString('utf8'));
  if (!isObject(parsed)) throw refuse(exchange, 400, code, 'The body must be a JSON object');
  return parsed;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller refuses everything that is not an object, so invalid JSON needs no separate error.
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
