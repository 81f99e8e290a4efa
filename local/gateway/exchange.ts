import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { LOCAL_PAGE_POLICY } from './protection';

/** One request and its response, passed to every route. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  method: string;
  url: URL;
  /** Percent-decoded. */
  path: string;
  requestId: string;
  /** Whose request it is, as far as an address tells: see `clientAddress`. */
  address: string;
  /** Whether pages of any origin may ask. */
  isOpen: boolean;
}

export type Route = (exchange: Exchange) => void | Promise<void>;

/** An answer that ends the request; the gateway sends it as JSON. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: Record<string, unknown>,
    readonly headers: Record<string, string> = {},
  ) {
    super(`refused with ${status}`);
    this.name = 'Refusal';
  }
}

/** The shape in which CloudBase's HTTP API reports an error. */
export function refuse(exchange: Exchange, status: number, code: string, message: string): Refusal {
  return new Refusal(status, { code, message, requestId: exchange.requestId });
}

export function sendJson(exchange: Exchange, body: unknown, status = 200, headers: Record<string, string> = {}): void {
  send(exchange, status, { 'content-type': 'application/json; charset=utf-8', ...headers }, JSON.stringify(body));
}

export function sendHtml(exchange: Exchange, html: string, status = 200): void {
  const headers = { 'cache-control': 'no-cache', 'content-security-policy': LOCAL_PAGE_POLICY };
  send(exchange, status, { 'content-type': 'text/html; charset=utf-8', ...headers }, html);
}

/** Sends headers and body; for HEAD only the headers. */
export function send(
  exchange: Exchange,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string | Buffer = '',
): void {
  exchange.response.writeHead(status, {
    'x-request-id': exchange.requestId,
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  exchange.response.end(exchange.method === 'HEAD' ? undefined : body);
}

export function requireMethod(exchange: Exchange, ...methods: string[]): void {
  if (methods.includes(exchange.method)) return;
  const body = { code: 'METHOD_NOT_ALLOWED', message: `Use ${methods.join(' or ')}`, requestId: exchange.requestId };
  throw new Refusal(405, body, { allow: methods.join(', ') });
}
