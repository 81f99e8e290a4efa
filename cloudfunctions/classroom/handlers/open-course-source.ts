import * as contract from '../../../core/classroom/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { reaches } from '../../../core/kernel/scope';
import { outsideCode } from '../../_kit/outside-code';
import { route } from '../../_kit/serve';
import { PUBLISHERS } from '../publishing';
import { findCourse, findLessons } from '../repository';
import { courseSourceView } from '../workbench-views';

export const openCourseSource = route(contract.openCourseSource, async ({ courseId }, { caller, db }) => {
  const course = await findCourse(db, courseId);
  if (!course) return refuse('NOT_FOUND');
  if (!holdsOn(caller.roles, PUBLISHERS, course.path)) return refuse(outsideCode(reaches(course.scope, caller.path)));
  return ok(courseSourceView(course, await findLessons(db, [course])));
});
