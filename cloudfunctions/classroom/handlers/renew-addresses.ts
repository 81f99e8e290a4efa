import type { renewAddresses } from '../../../core/classroom/lesson-contract';
import { ok, refuse } from '../../../core/kernel/result';
import type { Handler } from '../../_kit/serve';
import { addressesFor } from '../addresses';
import { findLessonFor } from '../repository';

export const handleRenewAddresses: Handler<typeof renewAddresses> = async ({ lessonId }, { caller, now, db }) => {
  const found = await findLessonFor(db, lessonId, caller);
  return found ? ok(await addressesFor(found.lesson.body, now)) : refuse('NOT_FOUND');
};
