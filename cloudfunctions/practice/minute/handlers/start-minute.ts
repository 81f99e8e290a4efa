import { dayKey } from '../../../../core/kernel/calendar';
import { ok, type Result, refuse } from '../../../../core/kernel/result';
import * as contract from '../../../../core/practice/minute/contract';
import { runKeyOf } from '../../../../core/practice/minute/run';
import { RUN_QUESTIONS, RUNS_A_DAY, startRun } from '../../../../core/practice/rules/minute-run';
import { type MemberContext, route } from '../../../_kit/serve';
import { findWithheld, snapshotOf } from '../../../quiz/public';
import { newPractice } from '../../book/harvest';
import { findPractice } from '../../book/repository';
import type { MinuteRunDoc } from '../../documents';
import { endedRunView, openRunView } from '../../views';
import { addRun, findRun, findRunOfToday, sampleQuestions } from '../repository';

/** Five requests for a new run; two to continue one after a reload. */
export const startMinute = route(contract.startMinute, async ({ runId }, context) => {
  const { caller, now, db } = context;
  const { memberId } = caller;
  const { run: known, count } = await findRunOfToday(db, { memberId, runId }, dayKey(now));
  const started = known ? ok(known) : await begin(context, runId, count);
  if (!started.ok) return started;
  const run = started.value;
  if (run.state === 'open') return ok(openRunView(run, now));
  const [practice, withheld] = await Promise.all([findPractice(db, memberId), findWithheld(db, caller, now)]);
  return ok(endedRunView(run, practice ?? newPractice(memberId), withheld));
});

async function begin(
  { caller, now, newId, db }: MemberContext,
  runId: string,
  startedToday: number,
): Promise<Result<MinuteRunDoc, 'NO_QUESTIONS' | 'ALL_IN_TESTS' | 'ENOUGH_TODAY'>> {
  const { memberId, path } = caller;
  const _id = runKeyOf({ memberId, runId });
  if (startedToday >= RUNS_A_DAY) {
    const earlier = await findRun(db, _id);
    return earlier ? ok(earlier) : refuse('ENOUGH_TODAY');
  }
  // The result of the minute would reveal the keys of questions that a paper can ask.
  const without = [...(await findWithheld(db, caller, now)).keys()];
  const questions = await sampleQuestions(db, { unitIds: path, without, size: RUN_QUESTIONS });
  if (questions.length === 0) return refuse(without.length > 0 ? 'ALL_IN_TESTS' : 'NO_QUESTIONS');
  const run = startRun(questions.map(snapshotOf), { memberId, runId, salt: newId(), now });
  const doc: MinuteRunDoc = { _id, v: 1, ...run, day: dayKey(now) };
  if (await addRun(db, doc)) return ok(doc);
  // Another call started it at the same moment, or it was started before midnight.
  const first = await findRun(db, _id);
  if (!first) throw new Error(`${_id} could neither be added nor found`);
  return ok(first);
}
