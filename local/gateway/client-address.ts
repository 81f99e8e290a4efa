import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** What a proxy adds to a request that it passes on. */
const FORWARDING = /^(x-forwarded-.*|forwarded|via|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip)$/;

/** Whether the request came through a proxy, as far as its headers tell. */
export const isForwarded = ({ headers }: IncomingMessage): boolean =>
  Object.keys(headers).some((name) => FORWARDING.test(name));

/**
 * The address whose wrong passwords count together. Anybody can write `X-Forwarded-For`, so it is read only when the
 * connection comes from one of `proxies`, and from its end: the last address that is no proxy of ours was written by
 * one of ours.
 */
export function clientAddress(request: IncomingMessage, proxies: ReadonlySet<string>): string {
  const peer = plain(request.socket.remoteAddress ?? '');
  if (!proxies.has(peer)) return network(peer);
  const passedOn = (request.headersDistinct['x-forwarded-for'] ?? []).flatMap((line) => line.split(','));
  for (const written of passedOn.reverse()) {
    const address = plain(written.trim());
    if (isIP(address) === 0) break;
    if (!proxies.has(address)) return network(address);
  }
  return network(peer);
}

/** An IPv4 address that arrives in IPv6's form is the same machine. */
export const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

/** A household or an office has a whole /64 of IPv6, so single addresses in it say nothing. */
function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = [...before, ...zeros, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${groups.join(':')}::/64`;
}
