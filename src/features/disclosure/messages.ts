import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { leaveFeedback, listMyFeedback, openDisclosure } from '../../../core/disclosure/contract';

type Reading = typeof openDisclosure | typeof leaveFeedback | typeof listMyFeedback;

/** Messages for readers; those of the desk are in its room. */
export const messages: Record<RefusalOf<Reading>, string> = {
  ...commonMessages,
  RATE_LIMITED: '今天提的意见已经很多了，没有通过检查的也算，请明天再提。',
  CONTENT_REFUSED: '这段话没有通过微信的内容安全检查，请换一种说法再提交。',
  NOTICE_OVER: '公示已经结束，不能再提异议；可以提意见。',
  DISCLOSURE_CLOSED: '这个事项已经撤回，不再收意见。',
};
