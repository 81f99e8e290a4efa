import { ASKED_KINDS } from '../../../core/kernel/assignment';
import { MS_PER_DAY } from '../../../core/kernel/calendar';
import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/statistics/contract';
import { mergeDue } from '../../../core/statistics/rules/due-list';
import { route } from '../../_kit/serve';
import { findUnits } from '../../org/public';
import { withAsked } from '../asked-units';
import { managedBy } from '../managed-part';
import { findOpenBelow, findOpenOf } from '../repository';
import { assignmentRow } from '../views';

const SOON_MS = 7 * MS_PER_DAY;
const MOST_COUNTED = 100;

/**
 * The weekly test is asked for by itself: of four hundred branches each has notices to be read that fall due before it.
 * At most seven database requests, including the one for the caller.
 */
export const openWeekAhead = route(contract.openWeekAhead, async (_input, { caller, db, now }) => {
  const managed = managedBy(caller);
  const above = [...new Set((await findUnits(db, managed)).flatMap((unit) => unit.path))];
  const tests = { kinds: ['weeklyTest'], now, limit: 1 } as const;
  const due = { kinds: ASKED_KINDS, now, before: now + SOON_MS, limit: MOST_COUNTED };
  const [testsOf, testsBelow, dueOf, dueBelow] = await Promise.all([
    findOpenOf(db, above, tests),
    findOpenBelow(db, managed, tests),
    findOpenOf(db, above, due),
    findOpenBelow(db, managed, due),
  ]);
  // One of all their members comes before one of a branch.
  const test = testsOf[0] ?? testsBelow[0];
  const soon = mergeDue('running', dueOf, dueBelow);
  return ok({
    test: test ? assignmentRow(test) : null,
    soon: await withAsked(db, soon.slice(0, contract.MOST_SOON)),
    soonCount: Math.min(soon.length, MOST_COUNTED),
  });
});
