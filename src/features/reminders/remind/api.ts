import { call } from '@/platform/call';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { openReminders, remind } from '../../../../core/reminders/workbench-contract';

/** Those who have not finished an assignment, in a unit or in all that I manage. */
export type Whom = InputOf<typeof openReminders>;

export const fetchReminders = (whom: Whom) => call(openReminders, whom);
export const sendReminder = (whom: InputOf<typeof remind>) => call(remind, whom);
