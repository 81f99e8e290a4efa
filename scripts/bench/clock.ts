import { performance } from 'node:perf_hooks';

/** The time of a local cloud. It runs on from the instant it is set to, so that a night run can measure a morning. */
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
/** A Wednesday at ten: this week's paper is drawn, and enough of the week is left. */
export const WEDNESDAY_MORNING = Date.parse('2026-11-18T10:00:00+08:00');
