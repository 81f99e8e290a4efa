import * as contract from '../../../core/home/contract';
import { ok } from '../../../core/kernel/result';
import { findUnread } from '../../_kit/notices';
import { route } from '../../_kit/serve';

export const listNotices = route(contract.listNotices, async (_input, { caller, identity, db }) => {
  const unread = await findUnread(db, { memberId: caller.memberId, identity });
  return ok({
    items: unread.map(({ order, text, at, link }) => ({
      order,
      text,
      at,
      link: link && { kind: link.kind, id: link.id },
    })),
  });
});
