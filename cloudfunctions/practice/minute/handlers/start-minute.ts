import { ok, refuse } from '../../../../core/kernel/result';
import * as contract from '../../../../core/practice/minute/contract';
import { runKeyOf } from '../../../../core/practice/minute/run';
import { RUN_QUESTIONS, startRun } from '../../../../core/practice/rules/minute-run';
import { type MemberContext, route } from '../../../_kit/serve';
import { findAskedNow, snapshotOf } from '../../../quiz/public';
import { newPractice } from '../../book/harvest';
import { findPractice } from '../../book/repository';
import type { MinuteRunDoc } from '../../documents';
import { endedRunView, openRunView } from '../../views';
import { addRun, findRun, sampleQuestions } from '../repository';

/** Five requests for a new run; two to continue one after a reload. */
export const startMinute = route(contract.startMinute, async ({ runId }, context) => {
  const { caller, now, db } = context;
  const { memberId } = caller;
  const id = runKeyOf({ memberId, runId });
  const run = (await findRun(db, id)) ?? (await begin(context, id, runId));
  if (!run) return refuse('NO_QUESTIONS');
  if (run.state === 'open') return ok(openRunView(run, now));
  return ok(endedRunView(run, (await findPractice(db, memberId)) ?? newPractice(memberId)));
});

/** null when the bank has no suitable question. If two calls start the same run at once, the first draw is kept. */
async function begin(
  { caller: { memberId, path }, now, newId, db }: MemberContext,
  _id: string,
  runId: string,
): Promise<MinuteRunDoc | null> {
  // Leave out questions of open attempts: the result of the minute would reveal their keys.
  const without = [...(await findAskedNow(db, memberId))];
  const questions = await sampleQuestions(db, { unitIds: path, without, size: RUN_QUESTIONS });
  if (questions.length === 0) return null;
  const run = startRun(questions.map(snapshotOf), { memberId, runId, salt: newId(), now });
  const doc: MinuteRunDoc = { _id, v: 1, ...run };
  return (await addRun(db, doc)) ? doc : findRun(db, _id);
}
