import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import type { CommentDoc } from './documents';
import { findPlaceOf } from './places';
import { findComment } from './repository';

/** A comment that the caller reads below a post or a lesson: shown, and what it answers as well; null for any other. */
export async function findReadableComment(db: Database, commentId: string, caller: Caller): Promise<CommentDoc | null> {
  const comment = await findComment(db, commentId);
  if (comment?.state !== 'shown') return null;
  const [place, parent] = await Promise.all([
    findPlaceOf(db, comment, caller),
    comment.answers === null ? null : findComment(db, comment.answers),
  ]);
  const isAnsweringShown = comment.answers === null || parent?.state === 'shown';
  return place?.allowsComments && isAnsweringShown ? comment : null;
}
