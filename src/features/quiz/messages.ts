import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { saveAnswer, startAttempt, submitAttempt } from '../../../core/quiz/contract';

type Answering = typeof startAttempt | typeof saveAnswer | typeof submitAttempt;

export const messages: Record<RefusalOf<Answering>, string> = {
  ...commonMessages,
  PAPER_NOT_OPEN: '这次自测不在作答时间内。',
  ATTEMPT_CLOSED: '作答时间已到，正在交卷。',
  ANSWER_MISFIT: '有一题的答案没能保存，请重新作答。',
};
