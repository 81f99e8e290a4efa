import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { checkIn } from '../../../core/checkin/contract';

export const messages: Record<RefusalOf<typeof checkIn>, string> = {
  ...commonMessages,
  CHECK_IN_OFF: '您所在的组织没有开放打卡。',
};
