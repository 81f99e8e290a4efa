import * as contract from '../../../core/classroom/lesson-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { addressesFor } from '../addresses';
import { findLessonFor } from '../repository';

export const renewAddresses = route(contract.renewAddresses, async ({ lessonId }, { caller, now, db }) => {
  const found = await findLessonFor(db, lessonId, caller);
  return found ? ok(await addressesFor(found.lesson.body, now)) : refuse('NOT_FOUND');
});
