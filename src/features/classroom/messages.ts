import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { completeLesson } from '../../../core/classroom/contract';
import type { openCourse } from '../../../core/classroom/lesson-contract';

export const messages: Record<RefusalOf<typeof openCourse | typeof completeLesson>, string> = {
  ...commonMessages,
  ANSWERS_MISSING: '还有题目没有选择，请每题至少选一项。',
};
