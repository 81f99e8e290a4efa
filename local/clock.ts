/**
 * Milliseconds since the epoch. Every part of the local cloud reads this clock, so a test can set the time of all of
 * it.
 */
export type Clock = () => number;

export interface MovableClock {
  now: Clock;
  /** How far the clock is ahead of the one it was made from, in ms; negative: behind. */
  ahead(): number;
  /** Sets how far it is ahead from now on. */
  move(aheadMs: number): void;
}

/** A clock that goes as `base` does, and can be moved. */
export function movableClock(base: Clock): MovableClock {
  let aheadMs = 0;
  return {
    now: () => base() + aheadMs,
    ahead: () => aheadMs,
    move(ms) {
      aheadMs = ms;
    },
  };
}
