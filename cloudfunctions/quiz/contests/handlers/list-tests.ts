import { MS_PER_DAY } from '../../../../core/kernel/calendar';
import { ok } from '../../../../core/kernel/result';
import * as contract from '../../../../core/quiz/contests/contract';
import { findCompletions, findOfferedAssignments } from '../../../_kit/assignments';
import { route } from '../../../_kit/serve';
import { offeredTests } from '../../papers/offered-tests';

/** How long a test stays in the list after it has closed. */
const SHOWN_MS = 90 * MS_PER_DAY;

/** Three requests. */
export const listTests = route(contract.listTests, async (_input, { caller, now, db }) => {
  const assignments = await findOfferedAssignments(db, caller.path, { from: now - SHOWN_MS, now });
  if (assignments.length === 0) return ok({ items: [] });
  const ids = assignments.map((assignment) => assignment._id);
  const tests = offeredTests(assignments, await findCompletions(db, ids, caller.memberId));
  const isOpen = ({ closesAt }: { closesAt: number }) => closesAt >= now;
  const open = tests.filter(isOpen);
  const over = tests.filter((test) => !isOpen(test));
  return ok({ items: [...open, ...over.sort((left, right) => right.closesAt - left.closesAt)] });
});
