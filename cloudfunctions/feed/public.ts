export { findFeedPage } from './feed-page';
export { listSearchablePosts } from './searchable';
