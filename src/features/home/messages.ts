import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { openHome } from '../../../core/home/contract';

export const messages: Record<RefusalOf<typeof openHome>, string> = commonMessages;
