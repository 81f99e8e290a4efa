import { checkMessages } from '@/desk/check-words';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { openAppraisalTable } from '../../../../core/surveys/appraisal-contract';
import type { exportSurvey, moveSurvey, openSurveyWork, saveSurvey } from '../../../../core/surveys/workbench-contract';

type Working = typeof openSurveyWork | typeof saveSurvey | typeof moveSurvey;

export const workMessages: Record<RefusalOf<Working>, string> = {
  ...commonMessages,
  NOT_EDITABLE: '已经送审或开放，不能再修改。',
  CONFLICT: '刚刚被别人改过，下面是新的内容，请看过再定。',
  FOLLOWS_NOTHING:
    '不能这样接着办：新的一版要在开放时起草，记名与否不变，无记名的还由原来那些人填；第二轮只有一次，在票数相同的人里选剩下的名额。',
  WRONG_STATE: '状态刚刚变了，请看看现在能做什么。',
  SIGN_OFF_NEEDED: '范围超出一个支部，要先报分管领导审签。',
  CHECKLIST_OPEN: '保密审查的条目刚改过，请看过新的条目，逐项确认。',
  TIME_PASSED: '这个截止时间已经过了，请另定一个。',
  WINDOW_WRONG: '截止时间要在十分钟以后、开放起九十天以内，也不能和现在的一样。',
  FORM_WRONG: '没有填好：民主评议只在一个支部里办；题目不能没有，选项、候选人不能重复，名额要少于候选人。',
  TWO_NEEDED: '它会结束正在进行的调查，要由没有写过它的人来开放。',
  DECISIONS_DO_NOT_FIT: '名单上的每个人都要有评定，请看一遍再保存。',
  ROLL_TOO_SMALL: '名单不足五人（民主评议不足六人），不会有结果，不能开放。',
  ROLL_TOO_LARGE: '名单超过五千人（民主评议超过六十人），一次办不了，请分开办。',
  ...checkMessages,
};

export const exportMessages: Record<RefusalOf<typeof exportSurvey> | 'NOT_SAVED', string> = {
  ...commonMessages,
  NOT_ENDED: '还没有截止，或正在计票。',
  NO_RESULT: '没有结果：不足五份，或未达到规定人数。',
  NOT_SAVED: '文件没有存下来，请再试一次。',
};

export const tableMessages: Record<RefusalOf<typeof openAppraisalTable>, string> = {
  ...commonMessages,
  NOT_ENDED: exportMessages.NOT_ENDED,
};
