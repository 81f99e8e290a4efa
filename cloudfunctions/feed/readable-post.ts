import { reaches } from '../../core/kernel/scope';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { findPost, type PostDoc } from './repository';

export interface PublishedPost extends PostDoc {
  publishedAt: number;
  columnTitle: string | null;
}

/** Whether a member with this path may read it. */
export const isReadable = <Post extends PostDoc>(
  post: Post,
  path: readonly string[],
): post is Post & { publishedAt: number } => isOut(post) && post.publishedAt !== null && reaches(post.scope, path);

/** One whose time is over has left the feed, but who comes from a to-do or a search still reads it. */
export const isOut = ({ status }: Pick<PostDoc, 'status'>): boolean => status === 'published' || status === 'archived';

/** A published post that reaches the caller; null for any other. One request. */
export async function findReadable(db: Database, postId: string, caller: Caller): Promise<PublishedPost | null> {
  const post = await findPost(db, postId);
  return post && isReadable(post, caller.path) ? post : null;
}

/** A post that the caller may read, as another feature names it; null for any other. One request. */
export async function findFollowUp(
  db: Database,
  postId: string,
  caller: Caller,
): Promise<{ postId: string; title: string } | null> {
  const post = await findReadable(db, postId, caller);
  return post && { postId, title: post.title };
}
