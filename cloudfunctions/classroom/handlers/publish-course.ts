import { hasStrayLesson, isStatuteCourse } from '../../../core/classroom/rules/statute-courses';
import * as contract from '../../../core/classroom/workbench-contract';
import { refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { publishCourse as publish } from '../publish-course';
import { findCourse } from '../repository';

export const publishCourse = route(contract.publishCourse, async (input, context) => {
  const { courseId, lessons } = input;
  const lessonIds = lessons.map(({ lessonId }) => lessonId);
  if (hasStrayLesson(courseId, lessonIds)) return refuse('FORBIDDEN');
  // One that was made of a statute is edited like any other.
  if (isStatuteCourse(courseId) && !(await findCourse(context.db, courseId))) return refuse('FORBIDDEN');
  return publish(input, context);
});
