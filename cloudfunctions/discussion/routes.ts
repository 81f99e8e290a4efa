export { likeComment } from './handlers/like-comment';
export { listComments } from './handlers/list-comments';
export { moveComment } from './handlers/move-comment';
export { moveMyComment } from './handlers/move-my-comment';
export { openDiscussion } from './handlers/open-discussion';
export { reportComment } from './handlers/report-comment';
export { writeComment } from './handlers/write-comment';
