export { PostFeed } from './components/post-feed';
export { useFeed } from './feed-store';
