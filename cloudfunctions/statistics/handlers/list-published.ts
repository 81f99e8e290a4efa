import { ok, refuse } from '../../../core/kernel/result';
import { reaches } from '../../../core/kernel/scope';
import * as contract from '../../../core/statistics/rhythm-contract';
import { spansOf } from '../../../core/statistics/rules/rhythm';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { countReaders, findPublishedOf } from '../../feed/public';
import { findUnit } from '../../org/public';
import { toldOf } from '../managed-part';
import { countFinishers } from '../repository';

export const listPublished = route(contract.listPublished, async ({ unitId, month, cursor }, { caller, db }) => {
  const unit = await findUnit(db, unitId);
  if (!unit || !reaches(toldOf(caller), unit.path)) return refuse('NOT_FOUND');
  const found = await findPublishedOf(db, unitId, spansOf(month).month, cursor);
  const asked = found.flatMap(({ assignmentId }) => assignmentId ?? []);
  const [readers, finishers] = await Promise.all([countReaders(db, asked), countFinishers(db, asked)]);
  return ok(
    pageOf(
      found,
      ({ order }) => order,
      ({ postId, title, columnTitle, publishedAt, assignmentId }) => ({
        postId,
        title,
        columnTitle,
        publishedAt,
        receipts:
          assignmentId === null
            ? null
            : { assignmentId, read: readers.get(assignmentId) ?? 0, confirmed: finishers.get(assignmentId) ?? 0 },
      }),
    ),
  );
});
