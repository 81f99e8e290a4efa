import { isForwarded } from './client-address';
import { type Exchange, refuse } from './exchange';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOOPBACK_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Refuses requests from other machines: also those that a proxy on this machine passes on, which look near but are not.
 * A proxy that says nothing of itself cannot be told apart; so what gives data away asks for a key besides.
 */
export function requireOwnMachine(exchange: Exchange): void {
  const { request } = exchange;
  const isNear = LOOPBACK.test(request.socket.remoteAddress ?? '') && LOOPBACK_HOST.test(request.headers.host ?? '');
  const isOurPage = request.headers.origin === undefined || request.headers.origin === `http://${request.headers.host}`;
  if (isNear && isOurPage && !isForwarded(request)) return;
  throw refuse(exchange, 403, 'ACTION_FORBIDDEN', 'Only this machine may ask for that');
}
