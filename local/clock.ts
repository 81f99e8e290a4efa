/** Milliseconds since the epoch. Everything local asks this one, so a test can set the time of the whole cloud. */
export type Clock = () => number;
