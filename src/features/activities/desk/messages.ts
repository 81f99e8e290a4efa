import { checkMessages } from '@/desk/check-words';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type {
  changeSeats,
  findAttender,
  moveActivity,
  openActivityWork,
  openCode,
  openRoll,
  removeFromRoll,
  saveActivity,
  tickAttendance,
} from '../../../../core/activities/workbench-contract';

type Working = typeof openActivityWork | typeof saveActivity | typeof moveActivity;

export const workMessages: Record<RefusalOf<Working>, string> = {
  ...commonMessages,
  NOT_EDITABLE: '这个活动已经送审，不能再修改；退回之后可以改。',
  CONFLICT: '这个活动刚刚被别人改过，下面是新的内容，请看过再定。',
  WRONG_STATE: '这个活动的状态刚刚变了，请看看现在能做什么。',
  SIGN_OFF_NEEDED: '范围超出一个支部，要先报分管领导审签。',
  TIME_PASSED: '报名截止或新的开始时间已经过了，请改后再发。',
  TIMES_WRONG: '报名截止不能晚于开始，结束要晚于开始，最长七天。',
  POST_NOT_FOUND: '没有找到这条信息，或者您看不到它。',
  ...checkMessages,
  CHECKLIST_OPEN: '保密审查的条目刚改过，请看过新的条目，逐项确认。',
};

type Holding =
  | typeof openRoll
  | typeof changeSeats
  | typeof removeFromRoll
  | typeof findAttender
  | typeof tickAttendance
  | typeof openCode;

export const rollMessages: Record<RefusalOf<Holding>, string> = {
  ...commonMessages,
  SIGN_UP_CLOSED: '报名已经截止，名额不再改了。',
  ACTIVITY_CANCELLED: '活动已经取消。',
  ROLL_FULL: '这个活动的名册记满了：不能再报名、改名额。',
  NOT_AT_THIS_TIME: '还没到时候：开始前两小时起才可以；签到码显示到结束后两小时。',
  TICKS_OVER: '活动结束已经超过三十天，签到不再改了。',
  OWN_MATTER: '您自己的签到，由别的书记或管理员确认。',
  REASON_NEEDED: '请写明理由。',
};
