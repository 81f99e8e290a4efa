import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type {
  likeComment,
  listMyComments,
  moveMyComment,
  openDiscussion,
  reportComment,
  writeComment,
} from '../../../core/discussion/contract';
import type { pleadMute } from '../../../core/discussion/mute-contract';

type Discussing =
  | typeof listMyComments
  | typeof openDiscussion
  | typeof writeComment
  | typeof moveMyComment
  | typeof reportComment
  | typeof likeComment
  | typeof pleadMute;

export const messages: Record<RefusalOf<Discussing>, string> = {
  ...commonMessages,
  NOT_FOUND: '这条信息、这节课或这条评论没有了，或者您看不到。',
  FORBIDDEN: '不能举报自己写的，可以收回。',
  CONFLICT: '这条评论刚刚有人看过，请看看现在怎样。',
  RATE_LIMITED: '您今天写得够多了，没有通过检查的也算，请明天再来；写好的留在这一页。',
  VOICES_OFF: '您所在的组织没有打开评论。',
  COMMENTS_OFF: '这里不收评论。',
  DISCUSSION_OVER: '评论已经截止。',
  MUTED: '您暂时不能评论，到期以后再来；写好的留在这一页。',
  REPLY_NOT_ALLOWED: '这条评论现在不能答复，可以另写一条。',
  LINK_NOT_ALLOWED: '评论里有网址。请去掉网址，把意思写出来。',
  CONTENT_REFUSED: '没有通过内容安全检查，请改过再发。',
  WRONG_STATE: '这条评论刚刚有了变化，请看看现在能做什么。',
};
