import * as contract from '../../../core/discussion/contract';
import { takesWords } from '../../../core/discussion/rules/taking';
import { hasLink } from '../../../core/kernel/links';
import { ok, refuse } from '../../../core/kernel/result';
import type { Caller } from '../../_kit/caller';
import { giveTodayBack, takeToday } from '../../_kit/daily-counts';
import { route } from '../../_kit/serve';
import { decideOn, moveIn } from '../moving';
import { isMutedNow } from '../muting';
import { findPlaceOf } from '../places';
import { findComment } from '../repository';
import { myCommentOf } from '../views';

const WHO = { isAuthor: true, isLooker: false, isKeeper: false, isReader: false };

export const moveMyComment = route(contract.moveMyComment, async ({ commentId, seenRevision, command }, context) => {
  const { caller, now, db, checkText } = context;
  // What was said before they were turned off, its author can still take back.
  if (caller.policy.voices === 'off' && command.name !== 'takeBack') return refuse('VOICES_OFF');
  const comment = await findComment(db, commentId);
  if (comment?.memberId !== caller.memberId) return refuse('NOT_FOUND');
  const decision = decideOn(comment, command, WHO);
  if (!decision.ok) return decision;
  if (decision.value.length === 0) return ok(myCommentOf(comment, caller));
  if (comment.revision !== seenRevision) return refuse('CONFLICT');
  if (!('words' in command)) {
    return answered(await moveIn(context, comment, { command, who: WHO, seenRevision }), caller);
  }

  const [place, mutedNow] = await Promise.all([findPlaceOf(db, comment, caller), isMutedNow(db, caller, now)]);
  if (!place) return refuse('NOT_FOUND');
  const taken = takesWords(place, now);
  if (!taken.ok) return taken;
  if (mutedNow) return refuse('MUTED');
  if (hasLink(command.words)) return refuse('LINK_NOT_ALLOWED');
  const use = { memberId: caller.memberId, what: 'comments' } as const;
  if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
  const check = await checkText(command.words, comment.check);
  if (check.verdict === 'risky') return refuse('CONTENT_REFUSED');
  const moved = await moveIn(context, comment, { command, who: WHO, seenRevision, check });
  if (!moved.ok) await giveTodayBack(db, use);
  return answered(moved, caller);
});

const answered = <Refused extends { ok: false }>(
  moved: { ok: true; value: Parameters<typeof myCommentOf>[0] } | Refused,
  caller: Caller,
) => (moved.ok ? ok(myCommentOf(moved.value, caller)) : moved);
