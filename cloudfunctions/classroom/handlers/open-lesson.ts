import type { openLesson } from '../../../core/classroom/contract';
import { ok, refuse } from '../../../core/kernel/result';
import type { Handler } from '../../_kit/serve';
import { findLessonFor } from '../repository';
import { lessonView } from '../views';

export const handleOpenLesson: Handler<typeof openLesson> = async ({ lessonId }, { caller, db }) => {
  const found = await findLessonFor(db, lessonId, caller);
  return found ? ok(lessonView(found)) : refuse('NOT_FOUND');
};
