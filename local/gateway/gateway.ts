import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Exchange, Refusal, type Route, refuse, send, sendJson } from './exchange';

/**
 * The SDK drops an idle connection after 4 s. Both clocks run late on a busy machine, and the server must not close
 * first.
 */
const KEPT_OPEN_MS = 60_000;

export interface Gateway {
  port: number;
  close(): Promise<void>;
}

export interface GatewayOptions {
  port: number;
  host: string;
  /** The first route whose prefix matches answers. Pages of any origin may call a route with `isOpen`. */
  routes: readonly { prefix: string; route: Route; isOpen?: boolean }[];
  log: (line: string) => void;
}

/**
 * How long an idle connection stays open, in ms. Node closes it after 5 s by default, which on a busy machine can be
 * just when the client uses it again; that request is then lost.
 */
const KEEP_ALIVE_MS = 120_000;

/** Opens the one port behind which everything answers. Rejects when the port is taken. */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const server = createServer((request, response) => {
    void answer(request, response, options);
  });
  server.keepAliveTimeout = KEPT_OPEN_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, options.port, options.host);
  return {
    port: addressOf(server).port,
    close: () => closeServer(server),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, options: GatewayOptions): Promise<void> {
  const exchange: Exchange = {
    request,
    response,
    method: request.method ?? 'GET',
    url: new URL('http://local/'),
    path: '/',
    requestId: randomUUID(),
  };
  try {
    readAddress(exchange);
    const found = options.routes.find(({ prefix }) => exchange.path.startsWith(prefix));
    // Pages and functions share one origin and need no CORS header. Files, as in the cloud, have a signed address of
    // their own.
    if (found?.isOpen) response.setHeader('access-control-allow-origin', '*');
    if (exchange.method === 'OPTIONS') return answerPreflight(exchange, found?.isOpen ?? false);
    if (!found) throw refuse(exchange, 404, 'NOT_FOUND', `Nothing answers at ${exchange.path}`);
    await found.route(exchange);
  } catch (error) {
    answerError(exchange, error, options.log);
  }
}

function answerPreflight(exchange: Exchange, isOpen: boolean): void {
  const asked = exchange.request.headers['access-control-request-headers'] ?? '';
  const permission = { 'access-control-allow-methods': 'GET, HEAD, PUT', 'access-control-allow-headers': asked };
  send(exchange, 204, { allow: 'GET, HEAD, POST, PUT, DELETE, OPTIONS', ...(isOpen ? permission : {}) });
}

function readAddress(exchange: Exchange): void {
  try {
    exchange.url = new URL(exchange.request.url ?? '/', 'http://local/');
    exchange.path = decodeURIComponent(exchange.url.pathname);
  } catch {
    throw refuse(exchange, 400, 'INVALID_PARAM', 'The address cannot be read');
  }
}

function answerError(exchange: Exchange, error: unknown, log: (line: string) => void): void {
  if (!(error instanceof Refusal)) log(`[gateway] ${exchange.method} ${exchange.path}: ${String(error)}`);
  if (exchange.response.headersSent) {
    exchange.response.destroy();
    return;
  }
  if (error instanceof Refusal) {
    // The rest of a refused body is not read, so the connection cannot serve another request.
    const headers = exchange.request.complete ? error.headers : { ...error.headers, connection: 'close' };
    sendJson(exchange, error.body, error.status, headers);
    return;
  }
  const body = { code: 'SYS_ERR', message: 'The local cloud failed; its log says why', requestId: exchange.requestId };
  sendJson(exchange, body, 500);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The gateway listens on no port');
  return address;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // The SDK and browsers keep idle connections open, and `close` alone would wait for them.
    server.closeAllConnections();
  });
}
