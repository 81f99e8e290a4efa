import * as contract from '../../../core/classroom/lesson-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { addressesFor } from '../addresses';
import { findLessonFor } from '../repository';
import { lessonView } from '../views';

export const openLesson = route(contract.openLesson, async ({ lessonId }, { caller, now, db }) => {
  const found = await findLessonFor(db, lessonId, caller);
  return found ? ok(lessonView(found, await addressesFor(found.lesson.body, now))) : refuse('NOT_FOUND');
});
