/** The only clock of the client, ms since the epoch. What matters (deadlines, days, scores) is decided by the server's. */
export const now = (): number => Date.now();
