import { checkMessages } from '@/desk/check-words';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type {
  answerFeedback,
  moveDisclosure,
  openProposal,
  saveProposal,
} from '../../../../core/disclosure/workbench-contract';

type Working = typeof openProposal | typeof saveProposal | typeof moveDisclosure | typeof answerFeedback;

export const workMessages: Record<RefusalOf<Working>, string> = {
  ...commonMessages,
  NOT_EDITABLE: '这个事项已经送审，不能再修改；退回之后可以改。',
  PICTURE_NOT_ALLOWED: '正文里的图片和文件只能用在这里插入、已经传好的，请去掉其他的。',
  CONFLICT: '这个事项刚刚被别人改过，下面是新的内容，请看过再定。',
  WRONG_STATE: '这个事项的状态刚刚变了，请看看现在能做什么。',
  ...checkMessages,
  OWN_MATTER: '这是您自己的意见，要由别人来答复。',
  ALREADY_ANSWERED: '这条意见已经有人答复过了。',
};
