import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/quiz/weekly/contract';
import { route } from '../../_kit/serve';
import { expireOverdue } from '../attempts/expire-overdue';
import { runCorrections } from '../corrections/run-correction';
import { TimerFailure, type TimerFailures } from '../timer-failure';
import { drawDuePapers } from '../weekly/draw-due-papers';

/** A function has a single trigger in the cloud, so one run does everything that is due. Each part is idempotent. */
export const onTimer = route(contract.onTimer, async (_input, context) => {
  const failures: TimerFailures = [];
  const expired = await expireOverdue(context, failures);
  await runCorrections(context, failures);
  const drawn = await drawDuePapers(context, failures);
  if (failures.length > 0) throw new TimerFailure(failures);
  return ok({ ...drawn, expired });
});
