/** Codes that any endpoint may answer, beside its own. */
export const COMMON_CODES = [
  'INVALID_INPUT',
  'UNAUTHENTICATED',
  /** The platform knows the caller, the roster does not: only the binding page is open. */
  'NOT_BOUND',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'RATE_LIMITED',
  'INTERNAL',
] as const;

export type CommonCode = (typeof COMMON_CODES)[number];

/** What the client itself can run into before a function answers. */
export type ClientCode = 'NETWORK';
