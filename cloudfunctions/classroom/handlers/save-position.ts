import * as contract from '../../../core/classroom/contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findLessonFor, learnerAt, saveLearner, savePositionIn } from '../repository';

export const savePosition = route(contract.savePosition, async ({ lessonId, position }, { caller, now, db }) => {
  const found = await findLessonFor(db, lessonId, caller);
  if (!found) return refuse('NOT_FOUND');

  const { memberId } = caller;
  const courseId = found.course._id;
  await Promise.all([
    savePositionIn(db, { courseId, memberId, lessonId, position, isFirst: !found.hasProgress }),
    // Reading a completed lesson again does not move the resume point.
    ...(found.progress.completed.has(lessonId) ? [] : [saveLearner(db, learnerAt(memberId, courseId, lessonId, now))]),
  ]);
  return ok({});
});
