export { MOST_COMMENT_TEXT, MOST_REASON } from '../../../core/discussion/comment-events';
