import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { confirmRead, listPosts, openPost } from '../../../core/feed/contract';
import type { listVersions } from '../../../core/feed/history-contract';

/** Messages for readers; those of the workbench are in work-messages.ts. */
export const messages: Record<
  RefusalOf<typeof listPosts | typeof openPost | typeof listVersions | typeof confirmRead>,
  string
> = {
  ...commonMessages,
  AMENDED_SINCE: '这条信息刚刚更正过，请看过新的内容再确认。',
  NOTHING_TO_CONFIRM: '这条信息不需要确认已读。',
};
