import { ok } from '../../../core/kernel/result';
import { mayDisturb } from '../../../core/reminders/rules/hours';
import * as contract from '../../../core/reminders/workbench-contract';
import { command, type Database } from '../../_kit/database';
import { route } from '../../_kit/serve';
import { ReminderMessages, Reminders } from '../collections';
import { remindNext, sendAgain } from '../sending';

/** Steps of one run, well within the function's time limit; the next run goes on. */
const MOST_STEPS = 20;
/** A step with many messages takes longer, so a run ends after this many. */
const MOST_MESSAGES = 300;
const MESSAGES_KEPT_MS = 90 * 86_400_000;

export const sendReminders = route(contract.sendReminders, async (_input, { db, now }) => {
  await db.in(ReminderMessages).removeWhere({ at: command().lt(now - MESSAGES_KEPT_MS) });
  if (!mayDisturb(now)) return ok({ told: 0, messaged: 0 });
  let told = 0;
  let messaged = await sendAgain(db, now);
  for (let step = 0; step < MOST_STEPS && messaged < MOST_MESSAGES; step += 1) {
    const reminder = await findWaiting(db);
    if (!reminder) break;
    const stepped = await remindNext(db, reminder, now);
    told += stepped.told;
    messaged += stepped.messaged;
  }
  return ok({ told, messaged });
});

/** The reminder that has waited longest. */
const findWaiting = async (db: Database) =>
  (await db.in(Reminders).query({ isDone: false }, { orderBy: [['at', 'asc']], limit: 1 }))[0];
