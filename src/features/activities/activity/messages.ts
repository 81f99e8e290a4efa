import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { acceptOffer, attend, leaveActivity, openActivity, signUp } from '../../../../core/activities/contract';

type Taking = typeof openActivity | typeof signUp | typeof leaveActivity | typeof acceptOffer | typeof attend;

export const messages: Record<RefusalOf<Taking>, string> = {
  ...commonMessages,
  RATE_LIMITED: '一天里最多报名 30 次、退出 60 次、试错签到码 30 次，您已经到数，请明天再来；急的请联系组织活动的人。',
  REMOVED_BEFORE: '您被移出了这个活动的名册，不能再报名；有疑问请联系组织活动的人。',
  SIGN_UP_CLOSED: '报名已经截止。',
  ACTIVITY_CANCELLED: '活动已经取消。',
  ROLL_FULL: '这个活动的名册记满了，请联系组织活动的人。',
  OFFER_OVER: '为您保留的名额已经过时，给了下一位。',
  CODE_WRONG: '不是这个活动现在的签到码，请看着现场的屏幕再扫一次。',
  CODE_OLD: '这个签到码已经换过了，请扫现场屏幕上现在的码。',
};
