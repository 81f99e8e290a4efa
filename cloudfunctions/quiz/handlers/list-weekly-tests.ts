import { ok } from '../../../core/kernel/result';
import type { listWeeklyTests } from '../../../core/quiz/contract';
import { findCompletions, findOpenAssignments } from '../../_kit/assignments';
import type { Handler } from '../../_kit/serve';
import { findWeeklyTests } from '../weekly-tests';

export const handleListWeeklyTests: Handler<typeof listWeeklyTests> = async (_input, { caller, now, db }) => {
  const assignments = await findOpenAssignments(db, 'weeklyTest', caller.path, now);
  if (assignments.length === 0) return ok({ items: [] });

  const ids = assignments.map((assignment) => assignment._id);
  const completions = await findCompletions(db, ids, caller.memberId);
  return ok({ items: await findWeeklyTests(db, { caller, now, assignments, completions }) });
};
