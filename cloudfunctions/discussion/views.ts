import * as desk from '../../core/desk/workflow';
import { AUTHOR_COMMANDS, LOOKER_COMMANDS } from '../../core/discussion/comment-events';
import type { MyComment, ShownComment } from '../../core/discussion/contract';
import { CLIMBS_AFTER } from '../../core/discussion/rules/lookers';
import { commentWorkflow } from '../../core/discussion/rules/procedure';
import type { CommentRow } from '../../core/discussion/workbench-contract';
import type { Caller } from '../_kit/caller';
import type { CommentDoc } from './documents';
import { standingTo } from './standing';

export const shownCommentOf = (comment: CommentDoc, readerId: string, liked: ReadonlySet<string>): ShownComment => ({
  commentId: comment._id,
  answers: comment.answers,
  name: comment.memberName,
  unitName: comment.unitName,
  text: comment.text,
  at: comment.at,
  isEdited: comment.isEdited,
  likes: comment.likes,
  isLiked: liked.has(comment._id),
  isMine: comment.memberId === readerId,
  isReported: comment.settled.includes(readerId) || comment.reporters.some(({ memberId }) => memberId === readerId),
});

const AUTHOR = { isAuthor: true, isLooker: false, isKeeper: false, isReader: false };

/** Where the policy has no comments any more, all that is left is to take it back. */
export function myCommentOf(comment: CommentDoc, { policy }: Pick<Caller, 'policy'>): MyComment {
  const { _id, answers, state, text, newText, remark, at, since, revision } = comment;
  const offered = desk.available(commentWorkflow, { item: comment, who: AUTHOR, facts: {} });
  const isOn = policy.voices !== 'off';
  const commands = AUTHOR_COMMANDS.filter((name) => offered.includes(name) && (isOn || name === 'takeBack'));
  return { commentId: _id, answers, state, text, newText, remark, at, since, commands, revision };
}

/** `answered` is what it answers. */
export function commentRowOf(
  comment: CommentDoc,
  answered: Pick<CommentDoc, 'memberName' | 'text'> | null,
  caller: Caller,
  now: number,
): CommentRow {
  const { _id, placeTitle, memberName, unitName, state, text, newText, remark, plea, isAskedAgain } = comment;
  const offered = desk.available(commentWorkflow, {
    item: comment,
    who: standingTo(comment, caller, now),
    facts: {},
  });
  return {
    commentId: _id,
    placeTitle,
    answers: answered && { name: answered.memberName, text: answered.text },
    authorName: memberName,
    unitName,
    state,
    text,
    newText,
    remark,
    plea: isAskedAgain ? plea : null,
    reports: comment.reporters.map(({ reason }) => reason),
    check: { verdict: comment.check.verdict, about: comment.check.about },
    at: comment.at,
    since: comment.waits ? comment.waitsSince : comment.since,
    hasClimbed: comment.waits && comment.waitsSince <= now - CLIMBS_AFTER,
    commands: LOOKER_COMMANDS.filter((name) => offered.includes(name)),
    revision: comment.revision,
  };
}
