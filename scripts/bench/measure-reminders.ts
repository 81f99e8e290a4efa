import { Reminders } from '../../cloudfunctions/reminders/collections';
import { assignmentId } from '../../core/kernel/assignment';
import { remind } from '../../core/reminders/workbench-contract';
import { type Subject, weeklyTestOf } from './actions';
import { at } from './organisation';

/** Runs of the timer after which it must have told everybody. */
const MOST_RUNS = 30;

/**
 * Seconds that the timer works, over as many runs as it takes, until everybody who has not taken the weekly test is
 * told. Nobody has allowed messages by WeChat, so none is sent.
 */
export async function measureReminders(subject: Subject): Promise<number> {
  const { cloud, organisation } = subject;
  const administrator = at(organisation.members, 0)._id;
  const assignment = assignmentId('weeklyTest', await weeklyTestOf(subject));
  await cloud.ask(administrator, remind, { assignmentId: assignment, unitId: null });
  const from = performance.now();
  for (let run = 0; run < MOST_RUNS; run += 1) {
    await cloud.local.timers.fire('reminders');
    if ((await cloud.count(Reminders, { isDone: false })) === 0) return (performance.now() - from) / 1000;
  }
  throw new Error(`the timer did not come to an end in ${MOST_RUNS} runs`);
}
