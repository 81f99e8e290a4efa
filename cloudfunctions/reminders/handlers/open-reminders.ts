import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/reminders/workbench-contract';
import { route } from '../../_kit/serve';
import { findSubject, viewOf } from '../subject';

export const openReminders = route(contract.openReminders, async (input, { caller, db, now }) => {
  const subject = await findSubject(db, caller, input);
  return subject.ok ? ok(await viewOf(db, subject.value, now)) : subject;
});
