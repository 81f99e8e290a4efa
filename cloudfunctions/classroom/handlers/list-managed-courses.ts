import * as contract from '../../../core/classroom/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { unitsHeld } from '../../../core/kernel/roles';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { PUBLISHERS } from '../publishing';
import { findManagedCourses } from '../repository';
import { managedCourseRow } from '../workbench-views';

export const listManagedCourses = route(contract.listManagedCourses, async ({ cursor }, { caller, db }) => {
  const found = await findManagedCourses(db, unitsHeld(caller.roles, PUBLISHERS), cursor);
  return ok(pageOf(found, (course) => course.order, managedCourseRow));
});
