import type { DayKey } from '../kernel/calendar';

/** A run of consecutive days with a check-in, ending on `lastDay`. A member without check-ins has none. */
export interface Run {
  lastDay: DayKey;
  /** Days, at least 1. */
  length: number;
}
