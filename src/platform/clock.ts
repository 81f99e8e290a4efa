/** The only clock of the client, ms since the epoch. Deadlines, days and scores are decided by the server's clock. */
export const now = (): number => Date.now();
