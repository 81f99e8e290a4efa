import { ok, refuse } from '../../../core/kernel/result';
import { reaches } from '../../../core/kernel/scope';
import * as contract from '../../../core/statistics/rhythm-contract';
import { spansOf } from '../../../core/statistics/rules/rhythm';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findPublishedOf } from '../../feed/public';
import { findUnit } from '../../org/public';
import { toldOf } from '../managed-part';
import { readingCounts } from '../reading-counts';

export const listPublished = route(contract.listPublished, async ({ unitId, month, cursor }, { caller, db }) => {
  const unit = await findUnit(db, unitId);
  if (!unit || !reaches(toldOf(caller), unit.path)) return refuse('NOT_FOUND');
  const found = await findPublishedOf(db, unitId, spansOf(month).month, cursor);
  const countsOf = await readingCounts(
    db,
    found.flatMap(({ assignmentId }) => assignmentId ?? []),
  );
  return ok(
    pageOf(
      found,
      ({ order }) => order,
      ({ postId, title, columnTitle, publishedAt, assignmentId }) => ({
        postId,
        unitName: unit.name,
        title,
        columnTitle,
        publishedAt,
        receipts: assignmentId === null ? null : { assignmentId, ...countsOf(assignmentId) },
      }),
    ),
  );
});
