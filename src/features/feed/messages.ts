import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { confirmRead, listPosts, openPost } from '../../../core/feed/contract';

/** Messages for readers; those of the workbench are in work-messages.ts. */
export const messages: Record<RefusalOf<typeof listPosts | typeof openPost | typeof confirmRead>, string> = {
  ...commonMessages,
  NOTHING_TO_CONFIRM: '这条信息不需要确认已读。',
};
