import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { DISK_FULL, isDiskFull } from '../disk-full';
import { clientAddress } from './client-address';
import { discardBody } from './discard-body';
import { type Exchange, Refusal, type Route, refuse, send, sendJson } from './exchange';
import { requireFrontDoor } from './front-door';
import { ON_EVERYTHING } from './protection';

/**
 * How long an idle connection stays open, in ms. The SDK drops it after 4 s and a browser later; on a busy machine both
 * clocks run late, and a request that meets a closing server is lost. So the server is the last to close.
 */
const KEEP_ALIVE_MS = 120_000;
/** How long a client may take for its headers, and for everything; an upload of 20 MB over a weak line fits in. */
const HEADERS_MS = 15_000;
const REQUEST_MS = 300_000;
const CHECK_MS = 5_000;
const MAX_HEADER_BYTES = 16 * 1024;

export interface Gateway {
  port: number;
  close(): Promise<void>;
}

export interface GatewayOptions {
  port: number;
  host: string;
  /** Names beside this machine's own under which it may be asked. */
  hosts?: readonly string[];
  /** Addresses whose `X-Forwarded-For` is believed. */
  proxies?: readonly string[];
  /** The first route whose prefix matches answers. Pages of any origin may call a route with `isOpen`. */
  routes: readonly { prefix: string; route: Route; isOpen?: boolean }[];
  log: (line: string) => void;
}

/** Opens the one port behind which everything answers. Rejects when the port is taken. */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const limits = {
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: HEADERS_MS,
    requestTimeout: REQUEST_MS,
    connectionsCheckingInterval: CHECK_MS,
    maxHeaderSize: MAX_HEADER_BYTES,
  };
  const trusted = { hosts: new Set(options.hosts), proxies: new Set(options.proxies) };
  const server = createServer(limits, (request, response) => {
    void answer(request, response, options, trusted);
  });
  server.on('clientError', answerUnreadable);
  await listen(server, options.port, options.host);
  return {
    port: addressOf(server).port,
    close: () => closeServer(server),
  };
}

interface Trusted {
  hosts: ReadonlySet<string>;
  proxies: ReadonlySet<string>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: GatewayOptions,
  trusted: Trusted,
): Promise<void> {
  const exchange: Exchange = {
    request,
    response,
    method: request.method ?? 'GET',
    url: new URL('http://local/'),
    path: '/',
    requestId: randomUUID(),
    address: clientAddress(request, trusted.proxies),
    isOpen: false,
  };
  for (const [name, value] of Object.entries(ON_EVERYTHING)) response.setHeader(name, value);
  try {
    readAddress(exchange);
    const found = options.routes.find(({ prefix }) => exchange.path.startsWith(prefix));
    exchange.isOpen = found?.isOpen ?? false;
    requireFrontDoor(exchange, trusted.hosts);
    // Pages and functions share one origin and need no CORS header. Files, as in the cloud, have a signed address of
    // their own.
    if (exchange.isOpen) response.setHeader('access-control-allow-origin', '*');
    if (exchange.method === 'OPTIONS') return answerPreflight(exchange, exchange.isOpen);
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
    const { url = '' } = exchange.request;
    // An address that begins otherwise names a host of its own, beside the header that is checked.
    if (!url.startsWith('/')) throw new TypeError('not a path');
    exchange.url = new URL(`http://local${url}`);
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
  discardBody(exchange.request);
  if (error instanceof Refusal) {
    sendJson(exchange, error.body, error.status, error.headers);
    return;
  }
  if (isDiskFull(error)) {
    sendJson(exchange, { code: 'DISK_FULL', message: DISK_FULL, requestId: exchange.requestId }, 507);
    return;
  }
  const body = { code: 'SYS_ERR', message: 'The local cloud failed; its log says why', requestId: exchange.requestId };
  sendJson(exchange, body, 500);
}

const UNREADABLE: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** What Node could not read as a request, or waited for too long, has no exchange. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const headers = Object.entries({ ...ON_EVERYTHING, connection: 'close', 'content-length': '0' });
  const lines = [`HTTP/1.1 ${UNREADABLE[error.code ?? ''] ?? '400 Bad Request'}`];
  socket.end([...lines, ...headers.map(([name, value]) => `${name}: ${value}`), '', ''].join('\r\n'), () =>
    socket.destroy(),
  );
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
