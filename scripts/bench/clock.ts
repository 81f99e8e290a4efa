import { performance } from 'node:perf_hooks';

/** The time of a local cloud: runs on from whatever it is set to, so that a run in the night measures a morning too. */
export interface BenchClock {
  /** ms since the epoch */
  now(): number;
  set(instant: number): void;
}

export function clockAt(instant: number): BenchClock {
  let offset = instant - performance.now();
  return {
    now: () => Math.floor(offset + performance.now()),
    set(next) {
      offset = next - performance.now();
    },
  };
}

export const MS_PER_DAY = 86_400_000;
export const MS_PER_WEEK = 7 * MS_PER_DAY;
/** A Wednesday at ten: the week's paper is out, and the week is long enough. */
export const WEDNESDAY_MORNING = Date.parse('2026-11-18T10:00:00+08:00');
