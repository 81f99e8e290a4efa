import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { answerCard } from '../../../core/practice/book/contract';
import type { finishMinute, startMinute } from '../../../core/practice/minute/contract';

export const pageMessages: Record<RefusalOf<typeof startMinute | typeof finishMinute | typeof answerCard>, string> = {
  ...commonMessages,
  NO_QUESTIONS: '题库里还没有可以练的题。',
  ALL_IN_TESTS: '这些题正在考，或就要考了，考完再练。',
  ENOUGH_TODAY: '今天的自测一分钟已经够多了，歇一歇，明天再来。',
  ANSWER_MISFIT: '答案和题目对不上，这次没有批改。',
  CARD_RESTS: '这道题暂不复习：题目正在核对、已停用，或正在考、就要考，考完再练。',
  CONFLICT: '这道题刚刚改动过，或已在别处答过，先看下一题。',
};
