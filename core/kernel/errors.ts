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

/** Failures on the client's side, before a function answers. */
export type ClientCode = 'NETWORK';
