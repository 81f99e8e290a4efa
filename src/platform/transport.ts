import type { ClientCode } from '../../core/kernel/errors';

/**
 * Sends an event to a function. `value` is the function's raw answer; a refusal means that it did not get to answer.
 */
export type Transport = (
  fn: string,
  event: { action: string; input: unknown },
) => Promise<{ ok: true; value: unknown } | { ok: false; code: ClientCode | 'UNAUTHENTICATED' }>;
