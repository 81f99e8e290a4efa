import * as contract from '../../../core/discussion/mute-contract';
import { isMuted, mayPlead } from '../../../core/discussion/rules/muting';
import { ok, refuse } from '../../../core/kernel/result';
import { Notices } from '../../_kit/collections';
import { noticeDoc } from '../../_kit/notices';
import { type Answer, route } from '../../_kit/serve';
import { Mutes } from '../collections';
import { findMute, lookAgain, ownMuteOf } from '../muting';

export const pleadMute = route(contract.pleadMute, async ({ reason }, { caller: { memberId }, now, db }) => {
  const seen = await findMute(db, memberId);
  if (!seen || !isMuted(seen, now)) return refuse('WRONG_STATE');
  const asked = await lookAgain(db, seen);
  return db.transaction(async (transaction): Promise<Answer<typeof contract.pleadMute>> => {
    const fresh = await transaction.in(Mutes).find(memberId);
    if (!fresh) return refuse('WRONG_STATE');
    if (fresh.plea === reason) return ok(ownMuteOf(fresh, now));
    if (!mayPlead(fresh, now)) return refuse('WRONG_STATE');
    const after = { ...fresh, plea: reason, hasPleaded: true, revision: fresh.revision + 1 };
    await transaction.in(Mutes).put(after);
    const text = `${fresh.memberName}请人再看一次禁言，在“评论审看”的“禁言”里。`;
    const link = { kind: 'mute' as const, id: memberId };
    for (const askedId of asked) {
      const key = `mutePlea:${memberId}:${after.revision}`;
      await transaction.in(Notices).put(noticeDoc({ memberId: askedId, key, text, link, at: now }));
    }
    return ok(ownMuteOf(after, now));
  });
});
