import type { DayKey } from '../kernel/calendar';

/** The run of consecutive check-ins that ends on `lastDay`. Nobody has one before the first check-in. */
export interface Run {
  lastDay: DayKey;
  /** Days, at least 1. */
  length: number;
}
