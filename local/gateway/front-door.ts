import { plain } from './client-address';
import { type Exchange, refuse } from './exchange';

const MAX_HEADERS = 100;
const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/;
/** They change nothing. */
const HARMLESS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What every request has to pass, whatever it asks for. A foreign web page can make its own name resolve to this
 * machine and then read and send like a page of ours: so only names that are this machine's are answered. Or it can
 * send without reading: so a change that names the page it comes from must come from one of ours.
 */
export function requireFrontDoor(exchange: Exchange, hosts: ReadonlySet<string>): void {
  const { request, method } = exchange;
  // Node drops what is beyond its own limit without a word, and with it whatever a proxy has added at the end.
  if (request.rawHeaders.length > 2 * MAX_HEADERS) {
    throw refuse(exchange, 431, 'INVALID_PARAM', `A request may have ${MAX_HEADERS} headers`);
  }
  const [host = '', ...others] = request.headersDistinct['host'] ?? [];
  if (others.length > 0 || !isOurs(host, plain(request.socket.localAddress ?? ''), hosts)) {
    throw refuse(exchange, 403, 'ACTION_FORBIDDEN', 'This name is not one of ours. WEIKETANG_HOSTS adds names');
  }
  if (HARMLESS.has(method) || exchange.isOpen) return;
  const { origin } = request.headers;
  if (origin === undefined || origin === `http://${host}` || origin === `https://${host}`) return;
  throw refuse(exchange, 403, 'ACTION_FORBIDDEN', 'Pages from elsewhere may not change anything');
}

function isOurs(host: string, localAddress: string, hosts: ReadonlySet<string>): boolean {
  const [, name = ''] = HOST.exec(host.toLowerCase()) ?? [];
  // An address cannot be made to resolve to another one; but only the one that was connected to is surely ours.
  const isConnectedTo = name !== '' && (name === localAddress || name === `[${localAddress}]`);
  return LOOPBACK_NAME.test(name) || isConnectedTo || hosts.has(name);
}
