import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { listComments, moveComment } from '../../../../core/discussion/workbench-contract';

export const workMessages: Record<RefusalOf<typeof listComments | typeof moveComment>, string> = {
  ...commonMessages,
  FORBIDDEN: '自己写的评论由别人看。',
  CONFLICT: '别人刚看过这条评论，或者写的人刚改过，请再看一遍。',
  WRONG_STATE: '别人刚看过这条评论，请看看现在怎样。',
  VOICES_OFF: '“策略”里的“互动”没有打开，不收也不显示评论。',
  CONTENT_REFUSED: '没有通过内容安全检查，不能显示，请退回。',
};
