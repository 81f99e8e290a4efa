import { plainText } from '../../core/kernel/rich-text';
import type { PlacedUnit } from '../../core/kernel/scope';
import { membersOf } from '../../core/search/rules/readers';
import { command, type Database } from '../_kit/database';
import type { EntrySet, EntrySetPage } from '../_kit/search-entries';
import { findUnits } from '../org/public';
import { Posts } from './collections';
import { isOut } from './readable-post';
import type { PostDoc } from './repository';

/** The search entry of a post, for the members it reaches. An unpublished post has none. */
export const searchablePost = (post: PostDoc, scope: readonly PlacedUnit[]): EntrySet => ({
  owner: `post:${post._id}`,
  things:
    isOut(post) && post.publishedAt !== null
      ? [
          {
            kind: 'post',
            subjectId: post._id,
            parentId: '',
            title: post.title,
            text: plainText(post.body),
            context: post.unitName,
            at: post.publishedAt,
            ...membersOf(scope),
          },
        ]
      : [],
});

const PAGE = 50;

export async function listSearchablePosts(db: Database, after: string): Promise<EntrySetPage> {
  const posts = await db.in(Posts).query({ _id: command().gt(after) }, { orderBy: [['_id', 'asc']], limit: PAGE });
  const units = await findUnits(
    db,
    posts.flatMap(({ scope }) => scope),
  );
  return {
    sets: posts.map((post) =>
      searchablePost(
        post,
        units.filter(({ _id }) => post.scope.includes(_id)),
      ),
    ),
    next: posts.length < PAGE ? null : (posts.at(-1)?._id ?? null),
  };
}
