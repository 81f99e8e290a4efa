import { ok } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/attempts/contract';
import { findCompletions, findOpenAssignments } from '../../../_kit/assignments';
import { route } from '../../../_kit/serve';
import { findWeeklyTests } from '../weekly-tests';

export const listWeeklyTests = route(contract.listWeeklyTests, async (_input, { caller, now, db }) => {
  const assignments = await findOpenAssignments(db, 'weeklyTest', caller.path, now);
  if (assignments.length === 0) return ok({ items: [] });

  const ids = assignments.map((assignment) => assignment._id);
  const completions = await findCompletions(db, ids, caller.memberId);
  return ok({ items: await findWeeklyTests(db, { caller, now, assignments, completions }) });
});
