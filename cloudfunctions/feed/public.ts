export { findUnread } from './feed-page';
export { headOfQueue } from './queues';
export { listSearchablePosts } from './searchable';
