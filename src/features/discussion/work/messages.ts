import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { decideMute, listMuted, muteAuthor } from '../../../../core/discussion/mute-contract';
import type { listComments, moveComment } from '../../../../core/discussion/workbench-contract';

type Looking = typeof listComments | typeof moveComment | typeof muteAuthor | typeof listMuted | typeof decideMute;

export const workMessages: Record<RefusalOf<Looking>, string> = {
  ...commonMessages,
  FORBIDDEN: '自己写的评论由别人看。',
  CONFLICT: '别人刚看过这条评论，或者写的人刚改过，请再看一遍。',
  WRONG_STATE: '别人刚看过这条评论，请看看现在怎样。',
  VOICES_OFF: '“制度设置”里的“互动”没有打开，不收也不显示评论。',
  OWN_MATTER: '这是您定的禁言，要不要维持由别人看；您可以提前结束。',
  CONTENT_REFUSED: '没有通过内容安全检查，不能显示，请退回。',
};
