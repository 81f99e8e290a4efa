/** Apart from public.ts, which the tabs import: pages that publish show how many people a scope reaches. */
export { ReachLine } from './desk/components/reach-line';
export { DraftPosts, PostsForMe, ReturnedPosts } from './desk/components/waiting-posts';
export { useReach } from './desk/reach-store';
