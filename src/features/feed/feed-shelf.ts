import type { Loadable } from '@/ui/loadable';
import type { PostRow } from '../../../core/feed/contract';

export interface FeedPage {
  items: PostRow[];
  next: string | null;
}

/** The posts of a column, as far as they have been asked for. */
export interface Shelf {
  posts: Loadable<PostRow[]>;
  /** Where the next page starts; null after the last. */
  next: string | null;
  more: 'idle' | 'busy' | 'failed';
}

export const emptyShelf: Shelf = { posts: { state: 'loading' }, next: null, more: 'idle' };

/**
 * The newest page takes its place on top. What the reader had paged to below stays where it joins, so that coming back
 * from a post does not lose their place; where it no longer joins, it is asked for again.
 */
export function withFirstPage(shelf: Shelf, page: FeedPage): Shelf {
  const known = shelf.posts.state === 'ready' ? shelf.posts.value : [];
  const last = page.items[page.items.length - 1];
  const joint = known.findIndex((row) => row.postId === last?.postId);
  const below = joint < 0 || page.next === null ? [] : known.slice(joint + 1);
  return {
    posts: { state: 'ready', value: [...page.items, ...below] },
    next: below.length > 0 ? shelf.next : page.next,
    more: 'idle',
  };
}

export const withNextPage = (shelf: Shelf, page: FeedPage): Shelf => ({
  posts: {
    state: 'ready',
    value: shelf.posts.state === 'ready' ? [...shelf.posts.value, ...page.items] : page.items,
  },
  next: page.next,
  more: 'idle',
});
