import { ok, refuse } from '../../../../core/kernel/result';
import * as contract from '../../../../core/practice/minute/contract';
import { runKeyOf } from '../../../../core/practice/minute/run';
import { bestOf, endRun } from '../../../../core/practice/rules/minute-run';
import { route } from '../../../_kit/serve';
import { findAskedNow } from '../../../quiz/public';
import { newPractice } from '../../book/harvest';
import { MinuteRuns, Practices } from '../../collections';
import { endedRunView } from '../../views';

/** Eight requests, including the one for the caller; six if the run had already ended. */
export const finishMinute = route(
  contract.finishMinute,
  async ({ runId, answers }, { caller: { memberId }, now, db }) => {
    const id = runKeyOf({ memberId, runId });
    const withheld = await findAskedNow(db, memberId);
    return db.transaction(async (transaction) => {
      const runs = transaction.in(MinuteRuns);
      const practices = transaction.in(Practices);
      const run = await runs.find(id);
      if (run?.memberId !== memberId) return refuse('NOT_FOUND');
      const practice = (await practices.find(memberId)) ?? newPractice(memberId);
      if (run.state === 'ended') return ok(endedRunView(run, practice));

      const ended = endRun(run, answers, { withheld, now });
      if (!ended.ok) return ended;
      await runs.put({ _id: id, v: 1, ...ended.value });
      const best = bestOf(practice.best, ended.value);
      if (best !== practice.best) await practices.put({ ...practice, best });
      return ok(endedRunView(ended.value, { ...practice, best }));
    });
  },
);
