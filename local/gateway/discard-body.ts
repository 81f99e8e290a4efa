import type { IncomingMessage } from 'node:http';

/** How much of a refused body is still taken in, so that the client reads the answer instead of a broken connection. */
const MAX_DISCARDED_BYTES = 8 * 1024 * 1024;
const DISCARDING_MS = 5_000;

/**
 * Takes in the rest of a body that nobody wants. A client that is cut off while it still sends may never see the answer,
 * and one that never ends is cut off all the same.
 */
export function discardBody(request: IncomingMessage): void {
  if (request.complete || request.destroyed) return;
  let left = MAX_DISCARDED_BYTES;
  const timer = setTimeout(() => request.destroy(), DISCARDING_MS).unref();
  request.once('close', () => clearTimeout(timer));
  request.on('data', (piece: Buffer) => {
    left -= piece.length;
    // The client is made to wait, and so to read; the timer ends the rest.
    if (left < 0) request.pause();
  });
  request.once('error', () => undefined);
  request.resume();
}
