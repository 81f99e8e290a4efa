import * as contract from '../../../core/classroom/contract';
import { ok, refuse } from '../../../core/kernel/result';
import { reaches } from '../../../core/kernel/scope';
import { route } from '../../_kit/serve';
import { addFavourite, removeFavourite } from '../favourites';
import { findCourse, findLessonFor } from '../repository';

export const setFavourite = route(contract.setFavourite, async (input, { caller, now, db }) => {
  const { memberId, path } = caller;
  const { kind, subjectId, isOn } = input;
  // A favourite can be removed even if its subject is no longer visible.
  if (!isOn) {
    await removeFavourite(db, memberId, input);
    return ok({ isOn });
  }
  const course =
    kind === 'course'
      ? await findCourse(db, subjectId)
      : ((await findLessonFor(db, subjectId, caller))?.course ?? null);
  if (!course || !reaches(course.scope, path)) return refuse('NOT_FOUND');
  await addFavourite(db, input, { memberId, courseId: course._id, now });
  return ok({ isOn });
});
