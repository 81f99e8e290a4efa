import { ok } from '../../../core/kernel/result';
import type { onExpireTimer } from '../../../core/quiz/contract';
import { GRACE_MS } from '../../../core/quiz/rules/attempt-workflow';
import type { Database } from '../../_kit/database';
import type { Handler } from '../../_kit/serve';
import { findOverdue } from '../attempt-repository';
import { endAttempt } from '../end-attempt';
import { TimerFailure } from '../timer-failure';

const PAGE = 100;
/** What is left after this many pages waits for the next run, which is minutes away. */
const MOST_PAGES = 20;
/** Attempts ended at the same time. */
const LANES = 10;

/** Ends them a few at a time; returns what failed. */
async function expireAll(
  db: Database,
  ids: readonly string[],
  now: number,
): Promise<[subject: string, error: unknown][]> {
  const failures: [subject: string, error: unknown][] = [];
  for (let start = 0; start < ids.length; start += LANES) {
    const lane = ids.slice(start, start + LANES).map(async (attemptId) => {
      try {
        await endAttempt(db, { attemptId, memberId: null, ending: { type: 'expire' }, now });
      } catch (error) {
        failures.push([attemptId, error]);
      }
    });
    await Promise.all(lane);
  }
  return failures;
}

/** Ends what is overdue, longest first. What fails is thrown after its page, so that no run goes round in circles. */
export const handleOnExpireTimer: Handler<typeof onExpireTimer> = async (_input, { db, now }) => {
  let expired = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const ids = await findOverdue(db, now - GRACE_MS, PAGE);
    const failures = await expireAll(db, ids, now);
    if (failures.length > 0) throw new TimerFailure(failures);
    expired += ids.length;
    if (ids.length < PAGE) break;
  }
  return ok({ expired });
};
