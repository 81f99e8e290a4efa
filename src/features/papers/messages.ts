import { checkMessages } from '@/desk/check-words';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { movePaper, savePaper, setThemes } from '../../../core/quiz/papers/contract';

export const messages: Record<RefusalOf<typeof movePaper | typeof savePaper | typeof setThemes>, string> = {
  ...commonMessages,
  ...checkMessages,
  CONFLICT: '这份试卷刚刚被别人改过，下面是新的内容，请看过再定。',
  WRONG_STATE: '这份试卷已经发布或撤回，不能这样做。',
  QUESTIONS_SHORT: '题库里的题不够，或有选定的题已停用。请看下面标出的部分。',
  WINDOW_OVER: '开放时间已经过去，请改后再发布。',
  NO_BLUEPRINT: '请先设定组卷规则，再排主题。',
};
