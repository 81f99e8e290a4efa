import * as contract from '../../../core/classroom/lesson-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { reaches } from '../../../core/kernel/scope';
import { route } from '../../_kit/serve';
import { findFavourite } from '../favourites';
import { findCourse, findProgress } from '../repository';
import { courseView } from '../views';

export const openCourse = route(contract.openCourse, async ({ courseId }, { caller, db }) => {
  const { memberId, path } = caller;
  const [course, progress, favourite] = await Promise.all([
    findCourse(db, courseId),
    findProgress(db, courseId, memberId),
    findFavourite(db, memberId, 'course', courseId),
  ]);
  if (!course || !reaches(course.scope, path)) return refuse('NOT_FOUND');
  return ok(courseView(course, progress, favourite !== null));
});
