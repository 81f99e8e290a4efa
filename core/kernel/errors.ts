/** Codes that any endpoint may return in addition to its own. */
export const COMMON_CODES = [
  'INVALID_INPUT',
  'UNAUTHENTICATED',
  /** The platform identifies the caller, but no member is bound to that identity: only the binding page is open. */
  'NOT_BOUND',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'INTERNAL',
] as const;

export type CommonCode = (typeof COMMON_CODES)[number];

/**
 * Failures on the client's side. `NETWORK`: the device reached nobody; `NO_ANSWER`: it has a network, and no answer came in
 * time, or only one of a gateway that got none.
 */
export type ClientCode = 'NETWORK' | 'NO_ANSWER';

/** Whether nothing was answered: nobody has refused anything, and the same may be sent again. */
export const isUnanswered = (code: string): code is ClientCode => code === 'NETWORK' || code === 'NO_ANSWER';
