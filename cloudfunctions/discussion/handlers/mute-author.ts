import * as contract from '../../../core/discussion/mute-contract';
import { isMuted } from '../../../core/discussion/rules/muting';
import { addDays, dayKey, endOfDay } from '../../../core/kernel/calendar';
import { orderKey } from '../../../core/kernel/order-key';
import { ok, refuse } from '../../../core/kernel/result';
import { auditEntry } from '../../_kit/audit';
import { AuditLog, Notices } from '../../_kit/collections';
import { noticeDoc } from '../../_kit/notices';
import { type Answer, route } from '../../_kit/serve';
import { Comments, Mutes } from '../collections';
import { findKept } from '../kept-comment';
import { type MuteDoc, mutedRowOf } from '../muting';
import { linkTo } from '../places';
import { findComment } from '../repository';

export const muteAuthor = route(contract.muteAuthor, async ({ commentId, reason, days }, context) => {
  const { caller, now, db } = context;
  const kept = await findKept(db, commentId, caller, now);
  if (!kept.ok) return kept;
  const { comment } = kept.value;
  const { memberId: mutedId, memberName, unitName, path } = comment;
  const until = endOfDay(addDays(dayKey(now), days));
  const audit = auditEntry(context, { action: 'member.muted', subject: mutedId, path, detail: { reason, days } });
  return db.transaction(async (transaction): Promise<Answer<typeof contract.muteAuthor>> => {
    const present = await transaction.in(Mutes).find(mutedId);
    if (present && isMuted(present, now)) {
      const isRetry = present.byId === caller.memberId && present.reason === reason && present.until === until;
      return isRetry ? ok(mutedRowOf(present, caller, now)) : refuse('WRONG_STATE');
    }
    // Whoever was let speak again by somebody else is not silenced anew for the same words.
    const judged = await findComment(transaction, commentId);
    if (judged?.wasMutedFor) return refuse('WRONG_STATE');
    const mute: MuteDoc = {
      _id: mutedId,
      v: 1,
      memberName,
      unitName,
      path,
      reason,
      byId: caller.memberId,
      byName: caller.name,
      at: now,
      until,
      untilOrder: orderKey(until, mutedId),
      isLifted: false,
      plea: null,
      hasPleaded: false,
      revision: (present?.revision ?? 0) + 1,
    };
    await transaction.in(Comments).update(commentId, { wasMutedFor: true });
    await transaction.in(Mutes).put(mute);
    await transaction.in(AuditLog).put(audit);
    const text = `您暂时不能评论，到${dayKey(until)}为止：${reason}。可以在讨论里请别人再看一次。`;
    const key = `muted:${mute.revision}`;
    await transaction.in(Notices).put(noticeDoc({ memberId: mutedId, key, text, link: linkTo(comment), at: now }));
    return ok(mutedRowOf(mute, caller, now));
  });
});
