/**
 * Milliseconds since the epoch. Every part of the local cloud reads this clock, so a test can set the time of all of
 * it.
 */
export type Clock = () => number;
