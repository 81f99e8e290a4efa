export { findFeedPage } from './feed-page';
