import { dayKey } from '../../../../core/kernel/calendar';
import { ok, refuse } from '../../../../core/kernel/result';
import * as contract from '../../../../core/practice/minute/contract';
import { runKeyOf } from '../../../../core/practice/minute/run';
import { bestOf, countRun, endRun } from '../../../../core/practice/rules/minute-run';
import { route } from '../../../_kit/serve';
import { findWithheld } from '../../../quiz/public';
import { newPractice } from '../../book/harvest';
import { MinuteRuns, Practices } from '../../collections';
import { endedRunView } from '../../views';

/**
 * Eight requests, including the one for the caller; six if the run had already ended. Marked runs are counted in the
 * same transaction, so that runs sent at the same moment cannot pass the bound of the day.
 */
export const finishMinute = route(contract.finishMinute, async ({ runId, answers }, { caller, now, db }) => {
  const { memberId } = caller;
  const id = runKeyOf({ memberId, runId });
  const withheld = await findWithheld(db, caller, now);
  return db.transaction(async (transaction) => {
    const runs = transaction.in(MinuteRuns);
    const practices = transaction.in(Practices);
    const run = await runs.find(id);
    if (run?.memberId !== memberId) return refuse('NOT_FOUND');
    const practice = (await practices.find(memberId)) ?? newPractice(memberId);
    if (run.state === 'ended') return ok(endedRunView(run, practice, withheld));

    const ended = endRun(run, answers, { withheld, now });
    if (!ended.ok) return ended;
    const markedRuns = countRun(practice.markedRuns, dayKey(now));
    if (!markedRuns) return refuse('ENOUGH_TODAY');
    const counted = { ...practice, best: bestOf(practice.best, ended.value), markedRuns };
    await runs.put({ ...run, ...ended.value });
    await practices.put(counted);
    return ok(endedRunView(ended.value, counted, withheld));
  });
});
