import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/statistics/contract';
import { cursorOf, mergeDue, type Part, pageOfDue, placeOf } from '../../../core/statistics/rules/due-list';
import { route } from '../../_kit/serve';
import { findUnits } from '../../org/public';
import { withAsked } from '../asked-units';
import { managedBy } from '../managed-part';
import { findAskedBelow, findAskedOf } from '../repository';

const PAGE = 20;

/** An assignment asks a managed unit if its scope names that unit, a unit below it, or a unit above it. */
export const listAssignments = route(contract.listAssignments, async ({ cursor }, { caller, db, now }) => {
  const managed = managedBy(caller);
  const above = (await findUnits(db, managed)).flatMap((unit) => unit.path);
  const place = placeOf(cursor, now);
  const find = async (part: Part) => {
    const page = { part, openedAt: place.openedAt, after: part === place.part ? place.after : null, limit: PAGE + 1 };
    const [below, directly] = await Promise.all([
      findAskedBelow(db, managed, page),
      findAskedOf(db, [...new Set(above)], page),
    ]);
    return mergeDue(part, below, directly);
  };
  const [running, over] = await Promise.all([place.part === 'running' ? find('running') : [], find('over')]);
  const { rows, next } = pageOfDue(place, { running, over, size: PAGE });
  return ok({ items: await withAsked(db, rows), next: next && cursorOf(next) });
});
