import type { ClientCode } from '../../core/kernel/errors';
import { refuse } from '../../core/kernel/result';

const TIMEOUT_MS = 15_000;

export interface HttpAnswer {
  status: number;
  /** The parsed body; null when the server sent no JSON. */
  body: unknown;
}

type Sent = Promise<{ ok: true; value: HttpAnswer } | { ok: false; code: ClientCode }>;

/** Posts JSON from the browser. */
export const post = (path: string, body: unknown, headers?: Record<string, string>): Sent =>
  sendJson('POST', path, body, headers);

export async function sendJson(
  method: 'POST' | 'PATCH',
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Sent {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(`${API_BASE}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: controller.signal,
      // The page may be left before the answer comes: a sign-out still has to arrive.
      keepalive: path.endsWith('/signout') || path.endsWith('/revoke'),
    });
    return { ok: true, value: { status: response.status, body: parse(await response.text()) } };
  } catch {
    // fetch rejects only when nothing came back: offline, refused, or aborted by the timer.
    return refuse(controller.signal.aborted && navigator.onLine ? 'NO_ANSWER' : 'NETWORK');
  } finally {
    clearTimeout(timer);
  }
}

/** null for anything but JSON: a gateway in between may answer with an HTML page. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
