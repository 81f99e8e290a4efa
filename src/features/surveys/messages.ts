import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { gradeMembers, openAppraisal, writeSelf } from '../../../core/surveys/appraisal-contract';
import type { castBallot, handIn, openSurvey } from '../../../core/surveys/contract';

type Taking = typeof openSurvey | typeof handIn | typeof castBallot;

export const messages: Record<RefusalOf<Taking>, string> = {
  ...commonMessages,
  CONFLICT: '交的人太多，没有交上，请再交一次。',
  RATE_LIMITED: '今天没有通过微信内容安全检查的太多了，请明天再交；写好的留在这台设备上。',
  SURVEY_ENDED: '已经截止，没有交上。',
  NOT_ON_ROLL: '您不在开放时定下的名单里，这一次不能交。',
  PROBATIONARY: '预备党员不参加投票。',
  ALREADY_HANDED_IN: '您已经交过一份，每人只交一份；这一次的没有收。',
  ANSWERS_DO_NOT_FIT: '有的题没有答好，请从头看一遍再交。',
  NOT_STANDING: '选的人里有不是候选人的，请重新选。',
  CONTENT_REFUSED: '文字没有通过微信的内容安全检查，请改一改再交。',
};

type Appraising = typeof openAppraisal | typeof writeSelf | typeof gradeMembers;

export const appraisalMessages: Record<RefusalOf<Appraising>, string> = {
  ...commonMessages,
  CONFLICT: messages.CONFLICT,
  RATE_LIMITED: messages.RATE_LIMITED,
  SURVEY_ENDED: messages.SURVEY_ENDED,
  NOT_ON_ROLL: messages.NOT_ON_ROLL,
  PROBATIONARY: '预备党员参加评议，不给等次。',
  ALREADY_HANDED_IN: messages.ALREADY_HANDED_IN,
  CONTENT_REFUSED: messages.CONTENT_REFUSED,
  NOT_YET: '互评还没有开始。',
  MARKS_DO_NOT_FIT: '有的人还没有给等次，请从头看一遍再交。',
};
