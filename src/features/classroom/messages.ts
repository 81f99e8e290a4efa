import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { completeLesson, openCourse } from '../../../core/classroom/contract';

export const messages: Record<RefusalOf<typeof openCourse | typeof completeLesson>, string> = {
  ...commonMessages,
  ANSWERS_MISSING: '还有题目没有选择，请每题至少选一项。',
};
