import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { search } from '../../../core/search/contract';

export const messages: Record<RefusalOf<typeof search>, string> = commonMessages;
