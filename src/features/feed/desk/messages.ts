import { checkMessages } from '@/desk/check-words';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type {
  movePost,
  openWork,
  previewBody,
  saveDraft,
  startAmendment,
  ticketPostFile,
} from '../../../../core/feed/workbench-contract';

type Working =
  | typeof openWork
  | typeof previewBody
  | typeof saveDraft
  | typeof movePost
  | typeof startAmendment
  | typeof ticketPostFile;

export const workMessages: Record<RefusalOf<Working>, string> = {
  ...commonMessages,
  NOT_EDITABLE: '这份稿件已经送审或发布，或者是写信的人同意公开的文字，不能再修改。',
  EXPIRES_TOO_EARLY: '下线日期要晚于发布时间和必读的截止日期，请改一个日期。',
  TIME_PASSED: '定好的时间刚刚过去，请看过再定。',
  COLUMN_CLOSED: '这个栏目已经停用，或者不由您起草，请换一个栏目。',
  DUE_DATE_PASSED: '必读的截止日期已经过去，请改一个日期。',
  PICTURE_NOT_ALLOWED: '正文里的图片和文件只能用在这里插入、已经传好的，请去掉其他的。',
  CONFLICT: '这份稿件刚刚被别人改过，下面是新的内容，请看过再定。',
  WRONG_STATE: '这份稿件的状态刚刚变了，请看看现在能做什么。',
  NOTHING_TO_CORRECT: '内容和读者现在看到的一样，没有可更正的。',
  CHECKLIST_OPEN: '保密审查的条目刚改过，请重新打开，逐项确认。',
  SIGN_OFF_NEEDED: '范围超出一个支部，或者这个栏目要求，需要先报审签。',
  ...checkMessages,
};
