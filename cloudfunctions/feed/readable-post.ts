import { columnOf, commentsUntil, completed, type KeptColumn } from '../../core/feed/rules/columns';
import type { RichText } from '../../core/kernel/rich-text';
import { reaches } from '../../core/kernel/scope';
import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import { findPlaced, findPost, type PostDoc } from './repository';

export interface PublishedPost extends PostDoc {
  publishedAt: number;
  columnTitle: string | null;
  section?: KeptColumn;
}

/** Whether a member with this path may read it. */
export const isReadable = <Post extends Pick<PostDoc, 'status' | 'publishedAt' | 'scope'>>(
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

/** A post that the caller may read, as far as what is said below it depends on it. */
export interface DiscussedPost {
  title: string;
  allowsComments: boolean;
  /** ms; null: without end. */
  until: number | null;
  /** It has left the feed. */
  isOver: boolean;
  /** Its 官方答复 or 官方点评, and from when on it is there, in ms; null without one. */
  answer: { at: number; body: RichText } | null;
}

/** null for one that the caller may not read. One request. */
export async function findDiscussed(db: Database, postId: string, caller: Caller): Promise<DiscussedPost | null> {
  const post = await findReadable(db, postId, caller);
  if (!post) return null;
  const { title, officialAnswer = null } = post;
  return {
    title,
    ...commentsOn(post),
    isOver: post.status === 'archived',
    answer: officialAnswer && { at: officialAnswer.at, body: officialAnswer.body },
  };
}

/** Whether the column of a post takes comments, and until when. */
export function commentsOn({
  section,
  column,
  publishedAt,
}: Pick<PublishedPost, 'section' | 'column' | 'publishedAt'>): Pick<DiscussedPost, 'allowsComments' | 'until'> {
  const kept = section ? completed(section) : columnOf([], column);
  return { allowsComments: kept.allowsComments, until: commentsUntil(kept, publishedAt) };
}

/** Those of these posts that the caller may read with what is said below them. One request. */
export async function findWithComments(
  db: Database,
  postIds: readonly string[],
  { path }: Pick<Caller, 'path'>,
): Promise<ReadonlySet<string>> {
  const found = await findPlaced(db, postIds);
  const open = found.filter((post) => isReadable(post, path)).filter((post) => commentsOn(post).allowsComments);
  return new Set(open.map(({ _id }) => _id));
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
