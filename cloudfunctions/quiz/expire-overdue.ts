import { GRACE_MS } from '../../core/quiz/rules/attempt-workflow';
import type { TimerContext } from '../_kit/serve';
import { findOverdue } from './attempt-repository';
import { endAttempt } from './end-attempt';
import type { TimerFailures } from './timer-failure';

const PAGE = 100;
/** What is left after this many pages waits for the next run, which is minutes away. */
const MOST_PAGES = 20;
/** Attempts ended at the same time. */
const LANES = 10;

/** Ends what is overdue, longest first; returns how many. Stops after a page with failures, or it would go in circles. */
export async function expireOverdue({ db, now }: TimerContext, failures: TimerFailures): Promise<number> {
  let expired = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const ids = await findOverdue(db, now - GRACE_MS, PAGE);
    const failedBefore = failures.length;
    for (let start = 0; start < ids.length; start += LANES) {
      const lane = ids.slice(start, start + LANES).map(async (attemptId) => {
        try {
          await endAttempt(db, { attemptId, memberId: null, ending: { type: 'expire' }, now });
          expired += 1;
        } catch (error) {
          failures.push([attemptId, error]);
        }
      });
      await Promise.all(lane);
    }
    if (failures.length > failedBefore || ids.length < PAGE) break;
  }
  return expired;
}
