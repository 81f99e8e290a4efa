/** How a function is reached. Refuses only with what happens before the function answers; `value` is its raw answer. */
export type Transport = (
  fn: string,
  event: { action: string; input: unknown },
) => Promise<{ ok: true; value: unknown } | { ok: false; code: 'NETWORK' | 'UNAUTHENTICATED' }>;
