import { collection, index } from '../_kit/collection';
import type { CommentDoc, LikeDoc, StoredComment } from './documents';
import type { MuteDoc } from './muting';

export const Comments = collection<CommentDoc, StoredComment>({
  name: 'comments',
  id: '信息或课时、写的人和先取的键的散列',
  summary: '信息、课时下面的评论：文字、走到哪一步、谁举报过；看过才显示',
  indexes: [
    index('ofPost', 'postId', 'state', 'thread'),
    index('ofLesson', 'courseId', 'lessonId', 'state', 'thread'),
    index('mine', 'postId', 'memberId', '-order'),
    index('mineOfLesson', 'lessonId', 'memberId', '-order'),
    index('allMine', 'memberId', '-order'),
    index('branchQueue', 'waits', 'branchId', 'waitOrder'),
    index('climbed', 'waits', 'path', 'waitOrder'),
    index('shownBelow', 'state', 'path', '-order'),
  ],
});

export const Mutes = collection<MuteDoc>({
  name: 'mutes',
  id: '党员编号',
  summary: '一名党员最近的一次禁言：理由、到什么时候、谁定的、有没有请人再看',
  indexes: [index('running', 'isLifted', 'path', 'untilOrder')],
});

export const CommentLikes = collection<LikeDoc>({
  name: 'commentLikes',
  id: '`<评论>:<党员>`',
  summary: '谁赞过一条评论：一个人算一次，名单谁也看不到',
});
