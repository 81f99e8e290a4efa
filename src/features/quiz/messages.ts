import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { saveAnswer, startAttempt, submitAttempt } from '../../../core/quiz/attempts/contract';

type Answering = typeof startAttempt | typeof saveAnswer | typeof submitAttempt;

export const messages: Record<RefusalOf<Answering>, string> = {
  ...commonMessages,
  CONFLICT: '这份试卷刚刚在别处有了变化，请返回再打开。',
  PAPER_NOT_OPEN: '现在不在作答时间内。',
  NO_TRIES_LEFT: '能作答的次数已经用完。',
  ATTEMPT_CLOSED: '作答时间已到，正在交卷。',
  ANSWER_MISFIT: '有一题的答案没能保存，请重新作答。',
};
