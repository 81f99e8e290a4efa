import type { openCourse } from '../../../core/classroom/contract';
import { ok, refuse } from '../../../core/kernel/result';
import { reaches } from '../../../core/kernel/scope';
import type { Handler } from '../../_kit/serve';
import { findCourse, findProgress } from '../repository';
import { courseView } from '../views';

export const handleOpenCourse: Handler<typeof openCourse> = async ({ courseId }, { caller, db }) => {
  const [course, progress] = await Promise.all([findCourse(db, courseId), findProgress(db, courseId, caller.memberId)]);
  if (!course || !reaches(course.scope, caller.path)) return refuse('NOT_FOUND');
  return ok(courseView(course, progress));
};
