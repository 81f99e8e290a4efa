export { MOST_COMMENT_TEXT, MOST_REASON } from '../../../core/discussion/comment-events';
export { MUTED_DAYS } from '../../../core/discussion/mute-contract';
