import { GRACE_MS } from '../../../core/quiz/rules/attempts/workflow';
import type { TimerContext } from '../../_kit/serve';
import type { TimerFailures } from '../timer-failure';
import { endAttempt } from './end-attempt';
import { findOverdue } from './repository';

const PAGE = 100;
/** Pages per run. The rest waits for the next run, a few minutes later. */
const MOST_PAGES = 20;
/** Attempts ended in parallel. */
const LANES = 10;

/**
 * Ends overdue attempts, longest overdue first; resolves to their number. Stops after a page with failures, because the
 * next page would contain the same attempts.
 */
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
