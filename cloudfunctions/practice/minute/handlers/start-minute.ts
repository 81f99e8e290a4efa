import { dayKey, startOfDay } from '../../../../core/kernel/calendar';
import { ok, type Result, refuse } from '../../../../core/kernel/result';
import * as contract from '../../../../core/practice/minute/contract';
import { runKeyOf } from '../../../../core/practice/minute/run';
import { RUN_QUESTIONS, startRun } from '../../../../core/practice/rules/minute-run';
import { giveTodayBack, takeToday } from '../../../_kit/daily-counts';
import { type MemberContext, route } from '../../../_kit/serve';
import { findWithheld, snapshotOf } from '../../../quiz/public';
import { newPractice } from '../../book/harvest';
import { findPractice } from '../../book/repository';
import type { MinuteRunDoc } from '../../documents';
import { endedRunView, openRunView } from '../../views';
import { addRun, findRun, sampleQuestions } from '../repository';

/** Six requests for a new run, eight for the first of a day; two to continue one after a reload. */
export const startMinute = route(contract.startMinute, async ({ runId }, context) => {
  const { caller, now, db } = context;
  const { memberId } = caller;
  const known = await findRun(db, runKeyOf({ memberId, runId }));
  const started = known ? ok(known) : await begin(context, runId);
  if (!started.ok) return started;
  const run = started.value;
  if (run.state === 'open') return ok(openRunView(run, now));
  const [practice, withheld] = await Promise.all([findPractice(db, memberId), findWithheld(db, caller, now)]);
  return ok(endedRunView(run, practice ?? newPractice(memberId), withheld));
});

type Begun = Result<MinuteRunDoc, 'NO_QUESTIONS' | 'ALL_IN_TESTS' | 'ENOUGH_TODAY'>;

async function begin(context: MemberContext, runId: string): Promise<Begun> {
  const { caller, now, db } = context;
  const { memberId } = caller;
  const use = { memberId, what: 'minuteRuns', since: startOfDay(dayKey(now)) } as const;
  if (!(await takeToday(db, use, now))) return refuse('ENOUGH_TODAY');
  const run = await draw(context, runId);
  if (run.ok && (await addRun(db, run.value))) return run;
  await giveTodayBack(db, use);
  if (!run.ok) return run;
  // Another call started it at the same moment.
  const first = await findRun(db, run.value._id);
  if (!first) throw new Error(`${run.value._id} could neither be added nor found`);
  return ok(first);
}

async function draw({ caller, now, newId, db }: MemberContext, runId: string): Promise<Begun> {
  const { memberId, path } = caller;
  // The result of the minute would reveal the keys of questions that a paper can ask.
  const without = [...(await findWithheld(db, caller, now)).keys()];
  const questions = await sampleQuestions(db, { unitIds: path, without, size: RUN_QUESTIONS });
  if (questions.length === 0) return refuse(without.length > 0 ? 'ALL_IN_TESTS' : 'NO_QUESTIONS');
  const run = startRun(questions.map(snapshotOf), { memberId, runId, salt: newId(), now });
  return ok({ _id: runKeyOf({ memberId, runId }), v: 1, ...run, day: dayKey(now) });
}
