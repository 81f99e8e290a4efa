import * as contract from '../../../core/discussion/contract';
import { mayAnswer, takesWords } from '../../../core/discussion/rules/taking';
import { hasLink } from '../../../core/kernel/links';
import { ok, refuse } from '../../../core/kernel/result';
import { branchOf } from '../../../core/kernel/scope';
import { giveTodayBack, takeToday } from '../../_kit/daily-counts';
import { route } from '../../_kit/serve';
import { findUnits } from '../../org/public';
import { Comments } from '../collections';
import { commentIdOf, newComment } from '../documents';
import { isMutedNow } from '../muting';
import { findPlace, isSameSpot } from '../places';
import { findComment } from '../repository';
import { myCommentOf } from '../views';

export const writeComment = route(
  contract.writeComment,
  async ({ place: asked, key, text, answers }, { caller, now, db, checkText }) => {
    if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
    const commentId = commentIdOf(asked, caller.memberId, key);
    const [place, existing, parent, units, mutedNow] = await Promise.all([
      findPlace(db, asked, caller),
      findComment(db, commentId),
      answers === null ? null : findComment(db, answers),
      findUnits(db, caller.path),
      isMutedNow(db, caller, now),
    ]);
    if (!place) return refuse('NOT_FOUND');
    if (existing) return ok(myCommentOf(existing, caller));
    const taken = takesWords(place, now);
    if (!taken.ok) return taken;
    if (mutedNow) return refuse('MUTED');
    const answered = parent && {
      isHere: isSameSpot(parent, place.spot),
      isShown: parent.state === 'shown',
      isReply: parent.answers !== null,
    };
    const answer = mayAnswer(answers === null ? null : (answered ?? undefined));
    if (!answer.ok) return answer;
    if (hasLink(text)) return refuse('LINK_NOT_ALLOWED');
    const branch = branchOf(units);
    if (!branch) return refuse('NOT_FOUND');

    const use = { memberId: caller.memberId, what: 'comments' } as const;
    if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
    // What WeChat has not passed waits like everything, and is marked.
    const check = await checkText(text);
    if (check.verdict === 'risky') return refuse('CONTENT_REFUSED');
    const comment = newComment({ commentId, place, parent, text, check, branch, caller, now });
    if (await db.in(Comments).add(comment)) return ok(myCommentOf(comment, caller));
    await giveTodayBack(db, use);
    return ok(myCommentOf((await findComment(db, commentId)) ?? comment, caller));
  },
);
