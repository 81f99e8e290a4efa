import * as contract from '../../../core/classroom/lesson-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { countShown } from '../../discussion/public';
import { addressesFor } from '../addresses';
import { findLessonFor } from '../repository';
import { lessonView } from '../views';

export const openLesson = route(contract.openLesson, async ({ lessonId }, { caller, now, db }) => {
  const found = await findLessonFor(db, lessonId, caller);
  if (!found) return refuse('NOT_FOUND');
  const { lesson, course } = found;
  const hasDiscussion = caller.policy.voices === 'on' && course.allowsComments === true;
  const [addresses, comments] = await Promise.all([
    addressesFor(lesson.body, now),
    hasDiscussion ? countShown(db, { courseId: course._id, lessonId }) : null,
  ]);
  return ok({ ...lessonView(found, addresses), discussion: comments === null ? null : { comments } });
});
