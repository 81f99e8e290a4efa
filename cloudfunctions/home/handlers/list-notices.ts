import * as contract from '../../../core/home/contract';
import { ok } from '../../../core/kernel/result';
import { findUnread, type NoticeLink } from '../../_kit/notices';
import { route } from '../../_kit/serve';

const idIn = (link: NoticeLink | null, kind: NoticeLink['kind']): string | null =>
  link?.kind === kind ? link.id : null;

export const listNotices = route(contract.listNotices, async (_input, { caller, identity, db }) => {
  const unread = await findUnread(db, { memberId: caller.memberId, identity });
  return ok({
    items: unread.map(({ order, text, at, link }) => ({
      order,
      text,
      at,
      attemptId: idIn(link, 'attempt'),
      disclosureId: idIn(link, 'disclosure'),
      activityId: idIn(link, 'activity'),
      letterId: idIn(link, 'letter'),
      discussedId: idIn(link, 'discussion'),
      callId: idIn(link, 'call'),
    })),
  });
});
