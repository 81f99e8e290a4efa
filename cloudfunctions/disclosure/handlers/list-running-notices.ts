import * as contract from '../../../core/disclosure/board-contract';
import { ok } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findRunning } from '../repository';

export const listRunningNotices = route(contract.listRunningNotices, async (_input, { caller, db, now }) => {
  const found = await findRunning(db, caller.path, now);
  return ok({
    items: found.map(({ _id, title, unitName, publishedAt, noticeEndsAt }) => ({
      disclosureId: _id,
      title,
      unitName,
      publishedAt,
      endsAt: noticeEndsAt,
    })),
  });
});
