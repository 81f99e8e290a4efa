export { LatestPosts } from './components/latest-posts';
export { PostFeed } from './components/post-feed';
export { useFeed } from './feed-store';
export { useFeedHead } from './head-store';
