import { type Exchange, refuse } from './exchange';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Refuses requests from other machines, and from foreign web pages open in a browser on this machine. Such a page can
 * post here (then `origin` names it) or make its own name resolve to 127.0.0.1 (then `host` names it).
 */
export function requireOwnMachine(exchange: Exchange): void {
  const { host = '', origin } = exchange.request.headers;
  const isNear = LOOPBACK.test(exchange.request.socket.remoteAddress ?? '') && LOOPBACK_HOST.test(host);
  const isOurPage = origin === undefined || origin === `http://${host}`;
  if (isNear && isOurPage) return;
  throw refuse(exchange, 403, 'ACTION_FORBIDDEN', 'Only this machine may ask for that');
}

/** A foreign web page can post plain text to localhost without a preflight, but not JSON. */
export function requireJson(exchange: Exchange): void {
  if (exchange.request.headers['content-type']?.startsWith('application/json')) return;
  throw refuse(exchange, 415, 'INVALID_PARAM', 'Send application/json');
}
