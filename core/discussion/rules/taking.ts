import { ok, type Result, refuse } from '../../kernel/result';

interface Place {
  /** Whether its column, or its course, takes comments. */
  allowsComments: boolean;
  /** ms; null: without end. */
  until: number | null;
  /** The post has left the feed. */
  isOver: boolean;
}

/** What a comment may answer: null is the post or the lesson itself. */
interface Answered {
  /** Below the same post or lesson. */
  isHere: boolean;
  isShown: boolean;
  isReply: boolean;
}

/** Whether something may be written below a post or a lesson now. */
export function takesWords({ allowsComments, until, isOver }: Place, now: number) {
  if (!allowsComments) return refuse('COMMENTS_OFF');
  return isOver || (until !== null && until < now) ? refuse('DISCUSSION_OVER') : ok(null);
}

/** Replies have one level, and answer what others see. `answered`: undefined where there is no such comment. */
export function mayAnswer(answered: Answered | null | undefined): Result<null, 'NOT_FOUND' | 'REPLY_NOT_ALLOWED'> {
  if (answered === null) return ok(null);
  if (answered === undefined || !answered.isHere) return refuse('NOT_FOUND');
  return answered.isShown && !answered.isReply ? ok(null) : refuse('REPLY_NOT_ALLOWED');
}
