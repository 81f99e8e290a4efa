import { collection, index } from '../_kit/collection';
import type { CommentDoc, LikeDoc } from './documents';

export const Comments = collection<CommentDoc>({
  name: 'comments',
  id: '信息、写的人和先取的键的散列',
  summary: '信息下面的评论：文字、走到哪一步、谁举报过；看过才显示',
  indexes: [
    index('ofPost', 'postId', 'state', 'thread'),
    index('mine', 'postId', 'memberId', '-order'),
    index('branchQueue', 'waits', 'branchId', 'waitOrder'),
    index('climbed', 'waits', 'path', 'waitOrder'),
    index('shownBelow', 'state', 'path', '-order'),
  ],
});

export const CommentLikes = collection<LikeDoc>({
  name: 'commentLikes',
  id: '`<评论>:<党员>`',
  summary: '谁赞过一条评论：一个人算一次，名单谁也看不到',
});
