/** Steps on a post's way, in the order in which they are offered. */
export const COMMAND_NAMES = ['submit', 'return', 'requestSignOff', 'publish', 'signOff', 'withdraw'] as const;
