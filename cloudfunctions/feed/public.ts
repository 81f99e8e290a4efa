import { Posts, PostVersions } from './collections';

export { findAgreedPlacement, isAnswerColumnOpen, putAgreed, revokeAgreed } from './agreed';
export { CHECKLIST_ONLY, type ChecklistDoc, checklistOf, withChecklist } from './checklists';
export { findUnread, withPictures } from './feed-page';
export { countPublished, findPublishedOf, findRequired } from './publications';
export { headOfQueue } from './queues';
export { type DiscussedPost, findDiscussed, findFollowUp, findWithComments, isOut } from './readable-post';
export { countOnlyRead, findReaders, findReadTimes } from './readings';
export { findConfirmations } from './receipts';
export { findPost } from './repository';
export { listSearchablePosts } from './searchable';

/** Everything that may name a file. */
export const TEXTS_OF_POSTS = [Posts, PostVersions];
