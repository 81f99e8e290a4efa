import { Posts, PostVersions } from './collections';

export { findUnread } from './feed-page';
export { headOfQueue } from './queues';
export { listSearchablePosts } from './searchable';

/** Everything that may name a file. */
export const TEXTS_OF_POSTS = [Posts, PostVersions];
