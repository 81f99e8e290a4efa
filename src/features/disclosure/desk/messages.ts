import { checkMessages } from '@/desk/check-words';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { openCatalogue } from '../../../../core/disclosure/catalogue-contract';
import type {
  answerFeedback,
  moveDisclosure,
  openProposal,
  saveProposal,
} from '../../../../core/disclosure/workbench-contract';

type Working =
  | typeof openCatalogue
  | typeof openProposal
  | typeof saveProposal
  | typeof moveDisclosure
  | typeof answerFeedback;

export const workMessages: Record<RefusalOf<Working>, string> = {
  ...commonMessages,
  NOT_EDITABLE: '这个事项已经送审，不能再修改；退回之后可以改。',
  PICTURE_NOT_ALLOWED: '正文里的图片和文件只能用在这里插入、已经传好的，请去掉其他的。',
  CONFLICT: '这个事项刚刚被别人改过，下面是新的内容，请看过再定。',
  WRONG_STATE: '这个事项的状态刚刚变了，请看看现在能做什么。',
  ...checkMessages,
  NOT_IN_CATALOGUE: '目录里没有这个事项，或者已经停用，请另选一个。',
  CHECKLIST_OPEN: '保密审查的条目刚改过，请看过新的条目，逐项确认。',
  YEAR_NOT_ANNOUNCED: '公示按工作日计算，要用到的那一年还没有录入节假日安排，请管理员先录入。',
  NOTICE_RUNNING: '公示还没有结束，结束以后才能公布结果。',
  OWN_MATTER: '这是您自己的意见，要由别人来答复。',
  ALREADY_ANSWERED: '这条意见已经有人答复过了。',
};
