import { looksAfter, UPPER_LOOKERS } from '../../core/discussion/rules/lookers';
import type { CommentStanding } from '../../core/discussion/rules/procedure';
import { holdsOn } from '../../core/kernel/roles';
import type { Caller } from '../_kit/caller';
import type { CommentDoc } from './documents';

/** What the caller is to a comment, but for whether they read it among the others. Nobody looks after their own. */
export function standingTo(
  comment: Pick<CommentDoc, 'memberId' | 'path' | 'waitsSince'>,
  { memberId, roles }: Caller,
  now: number,
): CommentStanding {
  const isAuthor = comment.memberId === memberId;
  return {
    isAuthor,
    isLooker: !isAuthor && looksAfter(roles, comment, now),
    isKeeper: !isAuthor && holdsOn(roles, UPPER_LOOKERS, comment.path),
    isReader: false,
  };
}
