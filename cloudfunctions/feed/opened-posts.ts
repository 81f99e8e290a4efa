import { MOST_REMEMBERED } from '../../core/feed/rules/unread';
import { command, type Database, type Stored } from '../_kit/database';
import { OpenedPosts } from './collections';

/** `_id` is the member's. */
export interface OpenedPostsDoc extends Stored {
  /** Ids of posts, the one opened last at the end. */
  postIds: readonly string[];
}

/** Whether the member is remembered to have opened the post. One request. */
export const hasOpened = async (db: Database, memberId: string, postId: string): Promise<boolean> =>
  (await db.in(OpenedPosts).find(memberId))?.postIds.includes(postId) ?? false;

/** Remembers that the member has opened the post. One request if they had before, two if not, three for their first. */
export async function rememberOpened(db: Database, memberId: string, postId: string): Promise<void> {
  const opened = db.in(OpenedPosts);
  const known = await opened.find(memberId);
  if (known?.postIds.includes(postId)) return;
  // Two phones may open the first post of all at once: the one whose list comes second joins the other's.
  if (!known && (await opened.add({ _id: memberId, v: 1, postIds: [postId] }))) return;
  await opened.updateWhere(
    { _id: memberId, postIds: command().neq(postId) },
    { postIds: command().push({ each: [postId], slice: -MOST_REMEMBERED }) },
  );
}
