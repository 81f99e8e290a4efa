import * as contract from '../../../core/discussion/mute-contract';
import { UPPER_LOOKERS } from '../../../core/discussion/rules/lookers';
import { mayDecide } from '../../../core/discussion/rules/muting';
import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { auditEntry } from '../../_kit/audit';
import { AuditLog, Notices } from '../../_kit/collections';
import { noticeDoc } from '../../_kit/notices';
import { type Answer, route } from '../../_kit/serve';
import { Mutes } from '../collections';
import { findMute, type MuteDoc, mutedRowOf } from '../muting';

type Command = contract.MuteCommand;

/** It stands as the command would leave it: a retry. */
const isDone = (mute: MuteDoc, command: Command): boolean => command.name === 'lift' && mute.isLifted;

export const decideMute = route(contract.decideMute, async ({ memberId, seenRevision, command }, context) => {
  const { caller, now, db } = context;
  const seen = await findMute(db, memberId);
  // Nobody decides about their own.
  if (!seen || memberId === caller.memberId || !holdsOn(caller.roles, UPPER_LOOKERS, seen.path)) {
    return refuse('NOT_FOUND');
  }
  const detail = { step: command.name, ...(command.name === 'keep' && { reason: command.reason }) };
  const audit = auditEntry(context, { action: 'member.muteDecided', subject: memberId, path: seen.path, detail });
  return db.transaction(async (transaction): Promise<Answer<typeof contract.decideMute>> => {
    const fresh = await transaction.in(Mutes).find(memberId);
    if (!fresh) return refuse('NOT_FOUND');
    if (isDone(fresh, command)) return ok(mutedRowOf(fresh, caller, now));
    const decision = mayDecide(fresh, command.name, caller.memberId, now);
    if (!decision.ok) return decision;
    if (fresh.revision !== seenRevision) return refuse('CONFLICT');
    const isLifted = command.name === 'lift';
    const after = { ...fresh, isLifted, plea: null, revision: fresh.revision + 1 };
    await transaction.in(Mutes).put(after);
    await transaction.in(AuditLog).put(audit);
    const text =
      command.name === 'lift' ? '禁言提前结束了，您可以评论。' : `禁言有别人看过了，到期以前不变：${command.reason}。`;
    const key = `muted:${after.revision}`;
    await transaction.in(Notices).put(noticeDoc({ memberId, key, text, link: null, at: now }));
    return ok(mutedRowOf(after, caller, now));
  });
});
