import { type Exchange, refuse } from './exchange';
import { JsonSize } from './json-size';

export interface BodyLimits {
  bytes: number;
  /** From the first look at the body to its last byte, in ms. */
  ms: number;
}

/** The cloud's limit for a function's event. Requests to the database are never larger. */
export const EVENT: BodyLimits = { bytes: 6 * 1024 * 1024, ms: 60_000 };
/** A name and a password, or a token. Whoever sends it need not have an account. */
export const CREDENTIALS: BodyLimits = { bytes: 4 * 1024, ms: 10_000 };

const TOO_MUCH = { tooDeep: 'The body is nested too deeply', tooManyValues: 'The body has too many values' };

/**
 * The JSON object in the request's body. Refuses, with `code`, what is no JSON object, too large, too deep or too slow:
 * as soon as that shows, and before anything is parsed.
 */
export async function readJsonObject(
  exchange: Exchange,
  limits: BodyLimits,
  code = 'INVALID_PARAM',
): Promise<Record<string, unknown>> {
  const { headers } = exchange.request;
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    // A foreign web page can post a form or plain text to this machine without a preflight, but not JSON.
    throw refuse(exchange, 415, code, 'Send application/json');
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw refuse(exchange, 415, code, 'Send the body as it is, not compressed');
  if (Number(headers['content-length'] ?? 0) > limits.bytes) throw tooLarge(exchange, limits, code);

  const parsed = parseJson(await within(limits.ms, exchange, code, readWhole(exchange, limits, code)));
  if (!isObject(parsed)) throw notAnObject(exchange, code);
  return parsed;
}

async function readWhole(exchange: Exchange, limits: BodyLimits, code: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const measured = new JsonSize();
  let bytes = 0;
  let begins = '';
  for await (const piece of exchange.request.iterator({ destroyOnReturn: false })) {
    bytes += piece.length;
    if (bytes > limits.bytes) throw tooLarge(exchange, limits, code);
    begins ||= piece.toString('latin1').trimStart().charAt(0);
    if (begins !== '' && begins !== '{') throw notAnObject(exchange, code);
    const tooMuch = measured.add(piece);
    if (tooMuch) throw refuse(exchange, 413, code, TOO_MUCH[tooMuch]);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function within<T>(ms: number, exchange: Exchange, code: string, reading: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(refuse(exchange, 408, code, 'The body took too long')), ms);
    reading.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const tooLarge = (exchange: Exchange, { bytes }: BodyLimits, code: string) =>
  refuse(exchange, 413, code, `The body is larger than ${bytes / 1_024} KB`);

const notAnObject = (exchange: Exchange, code: string) => refuse(exchange, 400, code, 'The body must be a JSON object');

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    // The caller refuses everything that is not an object, so invalid JSON needs no separate error.
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
