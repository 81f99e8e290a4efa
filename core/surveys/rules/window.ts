import { MS_PER_DAY } from '../../kernel/calendar';
import type { SurveyStage } from '../contract';

/** It is open this long at most, extended or not, and at least so long. */
export const LONGEST_WINDOW = 90 * MS_PER_DAY;
const SHORTEST_WINDOW = 10 * 60_000;

/** What was begun before the end has been written or refused by then: a transaction lives for half a minute. */
export const SETTLING = 60_000;

/** Whether an end is possible for what begins at `from`; all in ms. */
export const isWindowRight = (from: number, closesAt: number): boolean =>
  closesAt - from >= SHORTEST_WINDOW && closesAt - from <= LONGEST_WINDOW;

/** Whether these times are possible for what opens at `from`; an appraisal has room for both of its parts. */
export const areTimesRight = (from: number, closesAt: number, selfUntil: number | null): boolean =>
  isWindowRight(from, closesAt) &&
  (selfUntil === null || (isWindowRight(from, selfUntil) && isWindowRight(selfUntil, closesAt)));

/** `counting`: it has ended, and what was handed in at the last moment is still being written. */
export function stageOf(closesAt: number, now: number): SurveyStage {
  if (now < closesAt) return 'open';
  return now < closesAt + SETTLING ? 'counting' : 'ended';
}
