import { nameAt } from '@/desk/blocks/kind-words';
import { checkMessages } from '@/desk/check-words';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type {
  CourseProblem,
  openCourseSource,
  publishCourse,
  ticketLessonFile,
} from '../../../../core/classroom/workbench-contract';

export const deskMessages: Record<
  RefusalOf<typeof publishCourse | typeof openCourseSource | typeof ticketLessonFile>,
  string
> = {
  ...commonMessages,
  ...checkMessages,
  CONFLICT: '这门课程刚刚被别人改过，下面是新的内容，请看过再定。',
  MEDIA_NOT_ALLOWED: '课时里的图片和文件只能用在这里插入、已经传好的；其他的请去掉，或者重新插入。',
  CHECK_WRONG: '小测有误：请检查正确的选项，以及有没有相同的选项。',
  DUE_DATE_PASSED: '截止日期已经过去，请改一个日期。',
};

/** Message for a problem, with the block of the lesson in which it is. */
export const problemWords = ({ line, code }: Pick<CourseProblem, 'line' | 'code'>, markdown: string): string =>
  line === null ? deskMessages[code] : `${nameAt(markdown, line, '正文')}：${deskMessages[code]}`;
