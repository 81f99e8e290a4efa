import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { openPractice } from '../../../core/practice/contract';

export const messages: Record<RefusalOf<typeof openPractice>, string> = commonMessages;
