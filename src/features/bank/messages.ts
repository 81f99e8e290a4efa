import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { listStale, resolveStale } from '../../../core/bank/workbench-contract';

export const messages: Record<RefusalOf<typeof listStale | typeof resolveStale>, string> = {
  ...commonMessages,
  CONFLICT: '这道题刚刚被别人处理过，请刷新后再看。',
  ARTICLE_GONE: '引用的条文已经删去，这道题只能停用。',
  QUOTE_NOT_FOUND: '新条文里没有这句原文，请照新条文填写。',
};
