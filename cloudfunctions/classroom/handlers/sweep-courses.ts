import * as contract from '../../../core/classroom/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findLeftovers, sweepCourse } from '../versions';

export const sweepCourses = route(contract.sweepCourses, async (_input, { db, now }) => {
  const leftovers = await findLeftovers(db, now);
  let removed = 0;
  for (const each of leftovers) removed += await sweepCourse(db, each, now);
  return ok({ courses: leftovers.length, removed });
});
